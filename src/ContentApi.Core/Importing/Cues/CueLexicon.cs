namespace ContentApi.Core.Importing.Cues;

/// <summary>
/// The words that articles announce their parts with, as alternatives of regular expressions, a line a language:
/// English, Arabic, French, Spanish, German, Turkish, Indonesian, Urdu, Persian. A new language is a new line here.
/// </summary>
internal static class CueLexicon
{
    /// <summary>Labels that mean a TL;DR wherever they stand.</summary>
    public const string Tldr = @"TL\s?[;:,./]?\s?DR";

    /// <summary>Labels that mean a TL;DR at the head of the document only; at its end they are conclusions.</summary>
    public const string Summary =
        "(?:executive )?summary|(?:key|main) (?:takeaways?|points|findings|messages)|at a glance|in brief|in short|the short version|(?:the )?bottom line|abstract"
        + "|(?:ال)?خلاصة(?: القول)?|(?:ال)?ملخص(?: تنفيذي| التنفيذي)?|(?:ال)?موجز|باختصار|(?:أبرز|أهم) النقاط|النقاط (?:الرئيسية|الأساسية)"
        + "|résumé|en bref|l['’]essentiel|synthèse|points clés|à retenir"
        + "|resumen(?: ejecutivo)?|en resumen|en breve|puntos clave|(?:las )?claves"
        + "|zusammenfassung|kurzfassung|kurz gesagt|das wichtigste in kürze|auf einen blick"
        + "|özet|kısaca|ringkasan(?: eksekutif)?|intisari|singkatnya"
        + "|خلاصہ|مختصر(?:اً|ا)|چکیده|خلاصه";

    /// <summary>Nouns of numbered courses of events.</summary>
    public const string Scenario =
        "scenario|case|path|pathway|future|possibility|alternative|trajectory|hypothesis"
        + "|(?:ال)?سيناريو|(?:ال)?احتمال|(?:ال)?مسار|(?:ال)?حالة|(?:ال)?فرضية"
        + "|scénario|hypothèse|cas|escenario|caso|hipótesis|szenario|fall|senaryo|skenario|منظر ?نامہ|سناریو(?:ی)?";

    /// <summary>Nouns that are labels only with a number or an adjective: "Possible Outcome", "Outcome 2".</summary>
    public const string Result = "outcome|consequence|development|implication|impact|effect|result|(?:ال)?نتيجة|conséquence|issue|resultado|folge|sonuç|hasil|dampak|نتیجہ|پیامد";

    /// <summary>Nouns of reactions.</summary>
    public const string Response =
        "response|reaction|countermeasure|(?:ال)?استجابة|(?:ال)?رد|réponse|réaction|respuesta|reacción|antwort|reaktion|yanıt|tepki|respons|tanggapan|ردعمل|ردِعمل|واکنش|پاسخ";

    /// <summary>Nouns of choices.</summary>
    public const string Option =
        "option|choice|course of action|strategy|(?:ال)?خيار|(?:ال)?بديل|choix|opción|alternativa|möglichkeit|seçenek|opsi|pilihan|آپشن|گزینه(?:ی)?";

    /// <summary>Adjectives before those nouns.</summary>
    public const string Likelihood =
        "potential|possible|likely|probable|plausible|alternative|expected|the|another|best[- ]case|worst[- ]case|base(?:line)?|base[- ]case|optimistic|pessimistic|moderate|intermediate"
        + "|most[- ]likely|least[- ]likely|wild[- ]card|status[- ]quo|hopeful|dark|middle|central|second[- ]best";

    /// <summary>Numbers and letters after those nouns, and ordinals.</summary>
    public const string Number =
        @"one|two|three|four|five|six|seven|eight|nine|ten"
        + "|(?:ال)?(?:أول|أولى|ثاني|ثانية|ثالث|ثالثة|رابع|رابعة|خامس|خامسة|سادس|سادسة|سابع|سابعة|ثامن|تاسع|عاشر)|[أبجدهوز]"
        + "|un|deux|trois|quatre|cinq|uno|dos|tres|cuatro|cinco|eins|zwei|drei|vier|fünf|bir|iki|üç|dört|satu|dua|tiga|empat|اول|دوم|سوم|چہارم|چهارم|یک|دو|سه";

    /// <summary>Ordinals before those nouns.</summary>
    public const string Ordinal =
        "first|second|third|fourth|fifth|sixth|seventh|final|last|premier|première|deuxième|second|troisième|quatrième|primer|primera|segundo|segunda|tercer|tercera|cuarto"
        + "|erstes?|zweites?|drittes?|viertes?|birinci|ikinci|üçüncü|dördüncü|پہلا|دوسرا|تیسرا|چوتھا";

    /// <summary>How a "What if ...?" question begins.</summary>
    public const string WhatIf =
        @"(?:(?:and|but|so|or|then)\s+)?what[\s-]+(?:would\s+)?(?:happens?\s+|comes\s+)?if\b"
        + @"|[وف]?ماذا\s+(?:(?:س?يحدث|س?يحصل|عن)\s+)?(?:لو|إذا|اذا|إن)\b|[وف]?ما\s+الذي\s+(?:س?يحدث|قد\s+يحدث)\s+(?:لو|إذا|اذا)\b"
        + @"|(?:et|mais)\s+si\b|(?:que|qu['’]est-ce qui)\s+se\s+pass(?:e|erait|era)(?:-t-il)?\s+si\b"
        + @"|¿?\s*(?:y\s+)?(?:qué\s+(?:pasa|pasaría|sucede|sucedería|ocurre|ocurriría)\s+)?si\s[^?]{1,180}\?"
        + @"|was(?:\s+(?:wäre|passiert|geschieht|geschähe))?,?\s+wenn\b"
        + @"|(?:peki\s+)?ya\s[^?]{1,180}\?|[^?]{1,180}\sne\s+olur\s*\?|bagaimana\s+(?:jika|kalau|bila)\b|apa\s+(?:yang\s+)?(?:akan\s+)?(?:terjadi\s+)?(?:jika|kalau|bila)\b"
        + @"|(?:کیا\s+ہو(?:گا)?\s+اگر|اگر\s[^؟]{1,180}تو\s+کیا)\b|چه\s+(?:می‌?شود|خواهد\s+شد|اتفاقی\s+می‌?افتد)\s+اگر\b|اگر\s[^؟]{1,180}چه\s+(?:می‌?شود|خواهد)\b";

    /// <summary>How a heading of strategic options begins; whether it is one depends on what stands below it.</summary>
    public const string Strategic =
        @"(?:the|key|possible|potential|available|policy|future)\s+strategic\b|strategic\b|(?:ال)?[إا]ستراتيجي(?:ة|ات)\b|stratejik\b|strategische[nr]?\b|اسٹریٹجک|تزویراتی";

    /// <summary>Headings of strategic options even when nobody is named below them.</summary>
    public const string StrategicOptions =
        @"strategic\s+(?:and\s+\w+\s+)?(?:options?|choices|man(?:eu|oeu)vers?|man(?:eu|oeu)vres?|moves|actions?|responses|recommendations|alternatives|pathways|playbooks?|courses)"
        + @"|(?:ال)?(?:خيارات|مناورات|تحركات|استجابات|توصيات|بدائل|ردود|خطوات)\s+(?:ال)?[إا]ستراتيجية"
        + @"|(?:options|choix|man(?:œ|oe)uvres|mouvements|réponses)\s+stratégiques|(?:opciones|maniobras|respuestas|movimientos|alternativas)\s+estratégic[ao]s"
        + @"|strategische[nr]?\s+(?:optionen|manöver|möglichkeiten|antworten|schritte)|stratejik\s+(?:seçenekler|hamleler|manevralar|adımlar)"
        + @"|(?:opsi|pilihan|langkah|manuver)\s+strategis|(?:اسٹریٹجک|تزویراتی)\s+(?:آپشنز|اختیارات|اقدامات)|(?:گزینه‌?های|مانورهای|اقدامات)\s+(?:راهبردی|استراتژیک)";

    /// <summary>Headings of a reference list.</summary>
    public const string References =
        "(?:(?:selected|list of|key|main|the) )?(?:references?|works cited|bibliography|sources|literature)(?: (?:list|cited|consulted))?|reference list|citations"
        + "|(?:sources|references|notes) (?:and|&) (?:references|sources|notes|bibliography|further reading)|end ?notes"
        + "|(?:قائمة )?(?:ال)?(?:مراجع|مصادر)(?: و(?:ال)?(?:مراجع|مصادر))?|ثبت المراجع|(?:ال)?ببليوغرافيا"
        + "|références(?: bibliographiques)?|bibliographie|ouvrages cités|sources|referencias(?: bibliográficas)?|bibliografía|fuentes|obras citadas"
        + "|literatur(?:verzeichnis|angaben|liste)?|quellen(?:verzeichnis|angaben)?|referenzen|kaynakça|kaynaklar|referanslar"
        + "|daftar (?:pustaka|referensi)|referensi|rujukan|sumber|حوالہ جات|مآخذ|کتابیات|(?:فهرست )?منابع(?: و مآخذ)?|کتاب‌?نامه"
        + "|referências|riferimenti|bibliografia|fonti|список литературы|литература|источники|参考文献|参考资料";

    /// <summary>Headings of ordinary sections that no scenario bears: they end a scenario analysis in documents without heading levels.</summary>
    public const string OrdinarySections =
        "(?:in )?conclusions?|concluding (?:remarks|thoughts|reflections)|final (?:thoughts|remarks|reflections)|closing (?:thoughts|remarks)|looking (?:ahead|forward)|outlook"
        + "|the (?:way|road|path) (?:ahead|forward)|(?:policy )?recommendations|(?:the )?(?:broader|wider|regional|global)? ?implications|(?:the )?(?:bigger|broader) picture|background"
        + "|(?:historical )?context|introduction|overview|preface|methodology|discussion|summary|epilogue|afterword|acknowledge?ments|about the authors?|notes|further reading|appendix"
        + "|(?:the )?lessons(?: learned)?|what (?:comes|happens) next|why (?:it|this) matters|a call (?:to|for) action|the role of"
        + "|(?:ال)?خاتمة|(?:ال)?استنتاج(?:ات)?|(?:ال)?خلاصة|(?:ال)?توصيات|نظرة (?:مستقبلية|إلى المستقبل)|(?:ال)?مقدمة|(?:ال)?خلفية|(?:ال)?سياق|(?:ال)?تداعيات|(?:ال)?آثار|نحو المستقبل|ختام(?:ا|اً)?"
        + "|perspectives|recommandations|contexte|conclusión|conclusiones|recomendaciones|introducción|contexto|perspectivas"
        + "|fazit|schluss(?:folgerung(?:en)?|betrachtung|wort)?|ausblick|empfehlungen|einleitung|hintergrund|sonuç|giriş|öneriler|değerlendirme"
        + "|kesimpulan|penutup|pendahuluan|rekomendasi|نتیجہ|تعارف|سفارشات|اختتامیہ|نتیجه‌?گیری|مقدمه|پیشنهادها|جمع‌?بندی";

    /// <summary>What stands before the authors' names.</summary>
    public const string By =
        @"(?:(?:written|analysis|story|words)\s+)?by\s|authors?\s*:|بقلم\s*:?\s|كتب(?:ه|ها|ته)?\s*:|إعداد\s*:|(?:écrit\s+)?par\s|por\s|von\s|yazan\s*:|oleh\s*:?\s|penulis\s*:|تحریر\s*:|نویسندگان\s*:|نویسنده\s*:";

    /// <summary>What joins the authors' names.</summary>
    public const string And = "and|et|y|und|ve|dan|اور|with";

    /// <summary>Words by which a text says that a choice of scenarios follows.</summary>
    public const string Announcement =
        "scenarios?|options?|pathways?|possibilities|outcomes|responses?|forms|courses|trajectories|سيناريو|سيناريوهات|احتمالات|خيارات|مسارات|scénarios|escenarios|szenarien|senaryo|skenario|سناریو";
}
