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
        Add(TokenTraits.EditorCue, "ed eds editor editors edited hrsg hg éd éds dir coord herausgeber ed.by");
        Add(TokenTraits.TranslatorCue, "trans translated translator translators tr trad traduit traduction übersetzt");
        Add(TokenTraits.EditionCue, "edition edn ed éd éd. auflage aufl rev revised second third fourth fifth 1st 2nd 3rd 4th 5th 6th 7th 8th");
        Add(TokenTraits.VolumeCue, "vol vols volume volumes v no nos n° number issue iss nr bd band tome t heft suppl pt part series ser vol.");
        Add(TokenTraits.PageCue, "p pp pages page pg pgs seiten s ss");
        Add(TokenTraits.Conjunction, "and und et y al others");
        Add(TokenTraits.Suffix, "jr sr ii iii iv");
        Add(TokenTraits.AccessCue, "retrieved accessed available online from url disponible consulté viewed visited downloaded recuperado");
        Add(TokenTraits.GenreCue, "thesis dissertation phd ph.d ph doctoral master's masters thèse technical report tech rep mémoire manuscript unpublished preprint diploma memo working paper");
        Add(TokenTraits.Place, """
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
