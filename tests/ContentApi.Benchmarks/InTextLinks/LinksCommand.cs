using ContentApi.Core.Citations;

namespace ContentApi.Benchmarks.InTextLinks;

/// <summary>
/// <c>links --data folder</c> prints how many in-text citations of labelled articles are linked to the reference that they mean. A link is right when the paragraph
/// cites that reference as often; precision is over the links made, recall over those labelled. One that stays ambiguous is not made. <c>--errors</c> prints each
/// paragraph with what is wrong in it.
/// </summary>
internal static class LinksCommand
{
    public static int Run(string[] arguments)
    {
        if (new Options(arguments).Text("data") is not { } folder)
        {
            Console.Error.WriteLine("links --data <folder of labelled articles (JSON)> [--errors]");
            return 1;
        }
        var printsErrors = arguments.Contains("--errors");
        var total = new LinkCounts(0, 0, 0);
        foreach (var (name, article) in LabelledArticle.ReadAll(folder))
        {
            var counts = Measure(article, printsErrors);
            Console.WriteLine($"{name,-44} {counts}");
            total += counts;
        }
        Console.WriteLine($"{"all",-44} {total}");
        return 0;
    }

    private static LinkCounts Measure(LabelledArticle article, bool printsErrors)
    {
        var citations = CitationList.Build([.. article.References.Select(reference => reference.Text)], () => Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
        var ids = citations.Zip(article.References, (citation, reference) => (citation.Id, reference.Id)).ToDictionary();
        var finder = new MentionFinder(citations);
        var counts = new LinkCounts(0, 0, 0);
        foreach (var paragraph in article.Paragraphs)
        {
            var mentions = finder.Find(paragraph.Text);
            var made = mentions.Where(mention => mention.IsResolved).Select(mention => ids[mention.Candidates[0].Id]).ToList();
            var (wrong, missed) = (Without(made, paragraph.Links), Without(paragraph.Links, made));
            counts += new LinkCounts(made.Count - wrong.Count, made.Count, paragraph.Links.Count);
            if (printsErrors && wrong.Count + missed.Count > 0)
                WriteErrors(article, paragraph, mentions, wrong, missed);
        }
        return counts;
    }

    private static void WriteErrors(LabelledArticle article, LabelledParagraph paragraph, IReadOnlyList<FoundMention> mentions, IEnumerable<string> wrong, IEnumerable<string> missed)
    {
        Console.WriteLine(paragraph.Text);
        Console.WriteLine($"  found: {string.Join(" | ", mentions.Select(mention => $"{paragraph.Text[mention.Start..mention.End]} -> {string.Join(", ", mention.Candidates.Select(citation => citation.Key))}"))}");
        foreach (var (kind, id) in wrong.Select(id => ("wrong", id)).Concat(missed.Select(id => ("missed", id))))
            Console.WriteLine($"  {kind}: {article.References.First(reference => reference.Id == id).Text}");
    }

    /// <summary>What is left of the first when each of the second has taken one like it away.</summary>
    private static List<string> Without(IEnumerable<string> first, IEnumerable<string> second)
    {
        var left = first.ToList();
        foreach (var id in second)
            left.Remove(id);
        return left;
    }
}
