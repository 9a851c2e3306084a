using System.Collections.Frozen;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>What single words are known for, whatever stands around them.</summary>
internal static class TokenLexicon
{
    private static readonly FrozenDictionary<string, TokenTraits> Known = Build();

    public static TokenTraits Of(string bare, string lower)
    {
        var traits = Known.GetValueOrDefault(bare);
        if (lower is "&")
            traits |= TokenTraits.Conjunction;
        if (bare.Length is > 0 and <= 6 && bare.AsSpan().IndexOfAnyExcept("ivxlc") < 0)
            traits |= TokenTraits.Roman;
        return traits;
    }

    private static FrozenDictionary<string, TokenTraits> Build()
    {
        var known = new Dictionary<string, TokenTraits>(StringComparer.Ordinal);
        void Add(TokenTraits trait, string words)
        {
            foreach (var word in words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                known[word] = known.GetValueOrDefault(word) | trait;
        }
        Add(TokenTraits.Month, "january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct november nov december dec spring summer fall autumn winter janvier février mars avril mai juin juillet août septembre octobre novembre décembre januar februar märz juni juli oktober dezember enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
        Add(TokenTraits.PublisherCue, "press publishing publishers publisher publications books verlag éditions editions presses editorial sons company co inc ltd editore uitgeverij university universität université universidad univ institute springer elsevier wiley routledge sage blackwell macmillan palgrave penguin norton mcgraw-hill academic kluwer longman pearson ashgate brill gruyter harper random knopf oxford cambridge mit ieee acm siam publ publishers pub printing imprimerie edições ediciones edizioni gallimard seuil puf hachette armand colin harmattan presse ams birkhäuser birkhauser benjamins erlbaum freeman saunders mosby lippincott masson dunod flammarion minuit suhrkamp fischer beck mohr siebeck niemeyer lang peter dover vintage doubleday viking scribner schuster houghton mifflin holt rinehart winston prentice hall prentice-hall addison-wesley wadsworth basic jossey-bass guilford plenum crc taylor francis bloomsbury continuum verso polity zed pluto greenwood praeger westview rowman littlefield lexington");
        Add(TokenTraits.JournalCue, "journal quarterly review studies annals bulletin letters archives proceedings transactions proc trans zeitschrift revue revista rivista j jour rev ann lett bull soc acad natl sci phys chem biol math med int am res eng acta archiv archive magazine times newsletter gazette monthly annual advances reports lancet nature science cell plos neuron symposium conference workshop lecture notes international american european british");
        Add(TokenTraits.OrganisationCue, "council ministry bank organization organisation department institution commission committee agency association center centre office foundation bureau society authority programme program service group corporation national federal government federation union nations united world college school laboratory");
        Add(TokenTraits.Particle, "van von der den de del della di da dos das do du la le el al ter ten zu zum zur af av bin ibn ben");
        Add(TokenTraits.EditorCue, "ed eds editor editors edited hrsg hrg hg hgg hgs herausgegeben éd éds dir dirs coord coords org orgs cur curr herausgeber ed.by red");
        Add(TokenTraits.TranslatorCue, "trans translated translator translators tr trad traduit traduction übersetzt übers ubersetzt translation traducción tradução");
        Add(TokenTraits.EditionCue, "edition editions edn ed éd éd. auflage aufl ausgabe édition edición edição edizione expanded enlarged updated abridged corrected reprint first fifth sixth seventh eighth ninth tenth 9th 10th 11th 12th 2e 3e 2ème 3ème 2nde rev revised second third fourth fifth 1st 2nd 3rd 4th 5th 6th 7th 8th");
        Add(TokenTraits.VolumeCue, "vol vols volume volumes v no nos n° number issue iss nr bd band tome t heft suppl pt part series ser vol.");
        Add(TokenTraits.PageCue, "p pp pages page pg pgs seiten s ss");
        Add(TokenTraits.Conjunction, "and und et y al others");
        Add(TokenTraits.Suffix, "jr sr ii iii iv");
        Add(TokenTraits.AccessCue, "retrieved accessed available online from url disponible consulté viewed visited downloaded recuperado");
        Add(TokenTraits.GenreCue, "thesis dissertation phd ph.d ph doctoral master's masters thèse technical report tech rep mémoire manuscript unpublished preprint diploma memo working paper tr internet-draft draft release communication brief report discussion blog post web online ligne film motion picture patent poster abstract dissertationes diss habilitation diplomarbeit master bachelor mimeo memorandum note bulletin fact sheet podcast episode video dvd cd");
        Add(TokenTraits.CollectionCue, "series ser lecture notes lncs lnai lnm memoirs mémoires studien reihe beihefte schriften schriftenreihe texte texts collection coll biblioteca bibliothèque library monographs monograph supplement library handbook handbooks mathematical advances contributions occasional cahiers abhandlungen forschungen beiträge untersuchungen quaderni");
        Add(TokenTraits.NoteCue, "appear submitted reprinted reprint published originally see also cited manuscript available presented unpublished personal forthcoming press version note notes quoted reviewed communication review cit op ibid ff");
        Add(TokenTraits.GivenName, """
            john james robert michael william david richard thomas charles joseph christopher daniel matthew anthony mark donald steven stephen paul andrew kenneth joshua kevin brian george edward ronald timothy jason jeffrey ryan jacob gary
            nicholas eric jonathan larry frank scott justin brandon raymond gregory samuel benjamin patrick jack dennis jerry alexander tyler henry douglas peter adam nathan walter arthur harold albert lawrence ralph roy eugene philip alan allen
            louis martin ernest howard fred frederick alfred herbert francis leonard simon hugh neil ian colin graham geoffrey nigel roger keith barry clive derek stuart malcolm gordon duncan
            mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy
            angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea
            cheryl hannah jacqueline martha gloria teresa ann anne sara jean alice judy julia marie jane claire fiona alison gillian hilary
            jean pierre jacques michel andré philippe alain bernard françois claude henri marcel robert rené gérard christian daniel patrick louis dominique christophe nicolas laurent olivier thierry stéphane pascal frédéric éric bruno sébastien
            émile isabelle nathalie sophie catherine monique françoise sylvie véronique hélène michèle brigitte élisabeth
            hans peter klaus wolfgang jürgen dieter manfred uwe günter horst bernd heinz karl rainer ralf gerhard werner helmut friedrich rolf ernst johann johannes jörg andreas stefan michael matthias martin markus ulrich walter heinrich wilhelm otto
            rudolf kurt franz josef joseph georg ludwig max fritz sabine ursula monika petra renate
            giovanni giuseppe antonio mario luigi francesco roberto paolo carlo marco alessandro andrea stefano vincenzo giorgio pietro umberto juan josé carlos luis manuel jesús javier francisco miguel pedro rafael fernando alberto jorge ricardo
            eduardo pablo diego sergio ana carmen isabel joão paulo antónio lars erik anders per nils sven ole jan pieter willem cornelis hendrik dirk jens niels ivan vladimir sergei alexei mikhail nikolai boris yuri dmitri igor andrei oleg
            mohammed mohamed muhammad ahmed ali hassan hussein ibrahim omar abdul yusuf mehmet mustafa wei li ming hong xiao yan jing hiroshi takashi kenji akira makoto sanjay rajesh anil sunil ravi arun amartya noam edwin jonas stanley
            """);
        Add(TokenTraits.Place, """
            aberdeen aberystwyth adelaide albany alberta algiers algeria amherst amman ankara annapolis antwerp antwerpen arizona arkansas asheville auburn augsburg aurora aarhus bad baden bamberg bangalore bangkok barnsley bath baton rouge beirut belfast belgrade bergen
            bern bielefeld bilbao birmingham bloomfield blacksburg bochum bolzano boise boca raton braunschweig bratislava brazil brasília breda bremen brighton brno brookfield bronx brooklyn bryn mawr bucharest bucureşti burlington caen calgary california canterbury caracas cardiff
            carbondale casablanca charlotte charleston chennai cincinnati coimbra college colombo colorado columbia columbus connecticut constance cork cracow kraków croatia cuba córdoba damascus darmstadt dayton debrecen delft delhi delaware detroit dijon dortmund dresden dundee düsseldorf duisburg
            east eindhoven erlangen essen eugene exeter fairfax fayetteville ferrara florida fort fukuoka gainesville gaithersburg galway geneve genoa genova georgetown georgia ghent gent giessen gießen gotha granada graz greensboro greece grand rapids guelph guildford haag haifa halifax halle hanover hannover hartford harvard harmony
            hawaii hawthorne heverlee hildesheim honolulu hull huntington hyderabad illinois indiana indianapolis indonesia innsbruck iowa ipswich iran iraq israel issy-les-moulineaux ithaca jacksonville jakarta jefferson jena kalamazoo kansas karlsruhe kassel keele kent kentucky kiel kiev kingston klagenfurt knoxville konstanz korea kuala lumpur
            lafayette lahore lancaster laramie las vegas lawrence leicester leningrad lewiston liège lincoln linz liverpool ljubljana lódź loughborough louisiana louisville lubbock lucknow luxembourg maastricht macon magdeburg maine mainz malaysia manila mannheim marburg maryland massachusetts medford melbourne memphis metuchen michigan
            middletown minnesota minsk mississippi missouri monaco montana moskva moskau mountain view münster murray hill nagoya nancy naples nebraska neuchâtel neuwied nevada newark newcastle newport nice nijmegen norman north notre dame nottingham oak ridge oklahoma oldenburg opladen oregon orlando osnabrück
            padova padua palermo pakistan paderborn pasadena passau peabody pennsylvania peoria perth peru pisa pittsburg plymouth poitiers portugal potsdam poznań preston providence pullman quito reykjavik reims reno reston rhode riga rochester rostock rutgers russia saarbrücken sacramento saint salem salamanca salt lake salzburg santa
            barbara cruz monica fe sankt sarajevo saskatoon savannah schenectady scottsdale sevilla seville shanghai sheffield siena singapore skokie sofia somerville south southampton spokane springfield st. steubenville storrs strassburg stamford staten sussex syracuse taiwan tallahassee tampa tartu tehran tel aviv tempe
            tennessee texas thailand thessaloniki tilburg toledo topeka totowa trento trier trieste tromsø trondheim tunis turkey turku udine ukraine ulm urbino utah uxbridge valencia valladolid venezia vermont verona versailles vienne virginia waco wageningen wales walnut waltham warszawa warwick waterloo
            westport weimar wellesley williamsburg winchester winnipeg wisconsin woodbridge worcester wrocław wuppertal wyoming würzburg york yale zagreb
            abingdon burlington boulder thousand carthage jossey ottawa sterling lanham bergisch gladbach bad homburg reinbek neukirchen-vluyn gütersloh paderborn donauwörth hohengehren langensalza
            london york new paris berlin amsterdam oxford cambridge boston chicago washington dc d.c philadelphia princeton francisco angeles los san berkeley baltimore toronto montreal ottawa vancouver sydney melbourne
            canberra brisbane auckland wellington edinburgh glasgow dublin manchester bristol leiden hague utrecht rotterdam groningen brussels bruxelles louvain leuven geneva genève zurich zürich basel bern lausanne vienna wien
            munich münchen frankfurt hamburg leipzig stuttgart heidelberg tübingen göttingen köln cologne bonn freiburg weinheim wiesbaden stockholm uppsala lund göteborg copenhagen oslo helsinki warsaw prague budapest
            rome roma milan milano florence firenze torino turin bologna napoli venice madrid barcelona lisbon lisboa athens moscow petersburg istanbul ankara jerusalem cairo delhi mumbai bombay calcutta kolkata singapore
            tokyo kyoto osaka beijing shanghai hong kong seoul taipei mexico buenos aires santiago rio paulo são bogotá lima havana nairobi johannesburg cape town pretoria lagos ibadan accra minneapolis detroit cleveland
            pittsburgh houston dallas austin atlanta miami orlando denver seattle portland louis ithaca haven providence urbana champaign bloomington madison milwaukee arbor lansing evanston durham raleigh charlottesville
            richmond lexington nashville orleans phoenix tucson albuquerque boulder stanford alto palo menlo irvine davis diego hillsdale mahwah thousand oaks beverly hills newbury englewood cliffs upper saddle river
            reading mass ma ny nj ca il pa dc md va nc sc ga fl tx oh mi mn wi mo ks co az nm ut wa or ct ri nh vt uk usa u.s.a england france germany netherlands italy spain canada australia japan china india switzerland
            austria belgium sweden denmark norway finland poland scotland ireland calif conn n.y n.j dordrecht hoboken malden chichester aldershot farnham basingstoke houndmills harmondsworth middlesex cheltenham northampton
            norwood needham belmont monterey pacific grove garden city bethesda rockville arlington alexandria philadelphie lyon marseille toulouse grenoble strasbourg lille bordeaux montpellier rennes nantes québec quebec
            """);
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
