using ContentApi.Core.Articles;
using ContentApi.Core.Authoring;
using ContentApi.Core.PortableText;
using ContentApi.Core.Rendering;

namespace ContentApi.Core.Tests.Authoring;

/// <summary>Body text that is read as one string, changed in one place, and sent back.</summary>
public sealed class BodyTextTests
{
    private const string Blocks = """
        [{"_type": "block", "children": [{"text": "First of all."}]},
         {"_type": "table", "headerRows": 1, "rows": [{"cells": [{"content": [{"_type": "block", "children": [{"text": "Year"}]}]}, {"content": [{"_type": "block", "children": [{"text": "Dues"}]}]}]},
            {"cells": [{"content": [{"_type": "block", "children": [{"text": "1857"}]}]}, {"content": [{"_type": "block", "children": [{"text": "none"}]}]}]}]},
         {"_type": "table", "rows": [{"cells": [{"content": [{"_type": "block", "children": [{"text": "alone"}]}]}]}]},
         {"_type": "code", "language": "text", "code": "one\n\n  two"},
         {"_type": "block", "children": [{"text": "a line\nand another"}]},
         {"_type": "block", "children": [{"text": "- not a list"}]},
         {"_type": "block", "children": [{"text": ""}]},
         {"_type": "image", "url": "https://example.org/a.png", "alt": "A lock", "caption": "The lock, in spring"},
         {"_type": "block", "children": [{"text": "literally [l](http://x) and *so*"}]},
         {"_type": "block", "listItem": "bullet", "children": [{"text": "An item"}]},
         {"_type": "block", "listItem": "bullet", "level": 2, "children": [{"text": "An inner item"}]},
         {"_type": "block", "children": [{"text": "Last of all."}]}]
        """;

    public static TheoryData<BodyFormat> Formats => [BodyFormat.Html, BodyFormat.Markdown, BodyFormat.Text];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Blocks_beside_the_one_that_changed_stay_as_they_were(BodyFormat format)
    {
        var before = Made($$"""{"title": "T", "sections": [{"content": {{Blocks}}}]}""");
        var had = before.Sections[0].Content;
        foreach (var (old, changed) in new[] { ("First of all.", "First of everything."), ("Last of all.", "The last."), ("First of all.", "First.") })
        {
            var has = Sent(before, format, text => text.Replace(old, changed, StringComparison.Ordinal)).Sections[0].Content;

            Assert.Equal(had.Count, has.Count);
            Assert.Equal([changed], has.Where((block, at) => !ContentJson.AreEqual(block, had[at])).Cast<TextBlock>().Select(block => block.PlainText()));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Blocks_between_two_that_changed_stay_as_they_were(BodyFormat format)
    {
        var before = Made($$"""{"title": "T", "sections": [{"content": {{Blocks}}}]}""");
        var had = before.Sections[0].Content;
        var has = Sent(before, format, text => text.Replace("of all", "of them", StringComparison.Ordinal)).Sections[0].Content;

        Assert.Equal([0, had.Count - 1], Enumerable.Range(0, had.Count).Where(at => !ContentJson.AreEqual(had[at], has[at])));
    }

    [Fact]
    public void What_is_put_around_blocks_takes_them_in()
    {
        var before = Made("""{"title": "T", "sections": [{"content": [{"_type": "block", "children": [{"text": "One."}]}, {"_type": "block", "children": [{"text": "Two."}]}]}]}""");

        var code = Sent(before, BodyFormat.Markdown, text => $"```\n{text}\n```").Sections[0].Content;
        var quoted = Sent(before, BodyFormat.Html, text => $"<blockquote>\n{text}\n</blockquote>").Sections[0].Content;

        Assert.Equal("One.\n\nTwo.", Assert.IsType<CodeBlock>(Assert.Single(code)).Code.Trim());
        Assert.All(quoted, block => Assert.Equal("blockquote", Assert.IsType<TextBlock>(block).Style));
    }

    [Theory]
    [InlineData(BodyFormat.Html)]
    [InlineData(BodyFormat.Markdown)]
    public void A_citation_that_its_text_does_not_tell_is_kept_in_a_paragraph_that_changed(BodyFormat format)
    {
        var before = Made("""
            {"title": "T", "sections": [{"content": "<p>The dues ended (Hill, 1926). They were old, as <a href=\"#ref-hill-1926\">Hill</a> says.</p>"}],
             "citations": [{"text": "Hill, C. E. (1926). The Danish Sound dues and the command of the Baltic. Duke University Press."}]}
            """, BodyFormat.Html);
        Assert.Equal(["(Hill, 1926)", "Hill"], before.Cited().Select(mention => mention.Quote));
        Assert.Contains("[Hill](#ref-hill-1926)", Edited.Read(before, BodyFormat.Markdown).Sections![0].Content!.Text);
        Assert.Contains("ended (Hill, 1926).", Edited.Read(before, BodyFormat.Markdown).Sections![0].Content!.Text);

        var after = Sent(before, format, text => text.Replace("The dues", "All the dues", StringComparison.Ordinal));

        Assert.Equal(before.Cited(), after.Cited());
        Assert.StartsWith("All the", after.Sections[0].Content.Texts().Single());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_mention_that_is_left_keeps_its_id_when_another_of_the_same_reference_goes(BodyFormat format)
    {
        var before = Made("""
            {"title": "T", "sections": [{"content": "The dues ended early (Hill, 1926). Nobody missed them, as Hill (1926) shows. They were old (Hill, 1926)."}],
             "citations": [{"text": "Hill, C. E. (1926). The Danish Sound dues and the command of the Baltic. Duke University Press."}]}
            """, BodyFormat.Markdown);
        var had = before.Cited();
        var cited = format == BodyFormat.Html ? """<a href="#ref-hill-1926" role="doc-biblioref">(Hill, 1926)</a>""" : "(Hill, 1926)";

        Assert.Equal(had.Skip(1), Sent(before, format, text => text.Replace($"The dues ended early {cited}. ", "", StringComparison.Ordinal)).Cited());
        Assert.Equal(had.Take(2), Sent(before, format, text => text.Replace($" They were old {cited}.", "", StringComparison.Ordinal)).Cited());
        var added = Sent(before, format, text => text.Replace("The dues ended", "As Hill (1926) says, the dues ended", StringComparison.Ordinal)).Cited();
        Assert.Equal(had, added.Skip(1));
        Assert.DoesNotContain(added[0].Id, had.Select(mention => mention.Id));
    }

    [Fact]
    public void A_link_that_leads_to_another_reference_cites_that()
    {
        var before = Made("""
            {"title": "T", "sections": [{"content": "<p>As <a href=\"#ref-hill-1926\">he</a> says.</p>"}], "citations": [{"text": "Hill, C. E. (1926). The Danish Sound dues. Duke University Press."}, {"text": "Farrow, L. (2019). Ledgers of the sea lanes. Quayside Press."}]}
            """, BodyFormat.Html);

        foreach (var format in new[] { BodyFormat.Html, BodyFormat.Markdown })
            Assert.Equal(["farrow-2019"], Sent(before, format, text => text.Replace("hill-1926", "farrow-2019", StringComparison.Ordinal)).Cited().Select(mention => mention.Key));
    }

    [Fact]
    public void An_item_that_is_moved_deeper_in_a_list_is_deeper()
    {
        var before = Made("""{"title": "T", "sections": [{"content": "- One\n- Two"}]}""", BodyFormat.Markdown);

        Assert.Equal([1, 2], Sent(before, BodyFormat.Markdown, text => text.Replace("\n- Two", "\n  - Two", StringComparison.Ordinal)).Sections[0].Content.Cast<TextBlock>().Select(item => item.Level));
    }

    [Fact]
    public void A_reference_that_was_taken_away_and_is_made_anew_is_linked_where_the_old_one_was()
    {
        var before = Made("""
            {"title": "T", "sections": [{"content": "The dues ended (Hill, 1926)."}], "citations": [{"text": "Hill, C. E. (1926). The Danish Sound dues. Duke University Press."}]}
            """, BodyFormat.Markdown);
        var without = Edited.Edit(before).WithoutCitation(before.Citations[0].Id)!;

        var (after, id) = Edited.Edit(without).WithNewCitation(new() { Text = before.Citations[0].Text });

        Assert.Equal(id, Assert.IsType<CitationMark>(Assert.Single(after.TextBlocks().Single().Block.MarkDefs)).CitationId);
        Assert.Equal(before.Cited(), after.Cited());
    }

    [Fact]
    public void A_body_that_was_left_out_when_it_was_read_is_not_removed()
    {
        var before = Made("""{"title": "T", "sections": [{"content": "Text."}, {"heading": "Empty"}], "scenarioAnalyses": [{"question": "Q?", "introduction": "Text.", "scenarios": [{"title": "S", "content": "Text."}]}]}""", BodyFormat.Markdown);
        var edit = Edited.Edit(before);
        edit.Whole(Edited.Read(before, BodyFormat.None));

        Assert.Equal(["/sections/0/content", "/scenarioAnalyses/0/introduction", "/scenarioAnalyses/0/scenarios/0/content"], edit.Errors.Where(error => error.Code == "body-left-out").Select(error => error.Pointer));
        Assert.Equal(3, edit.Errors.Count);
        var emptied = Edited.Edit(before);
        Assert.Empty(Edited.Saved(emptied, emptied.WithSections([new() { Content = new() }])).Sections[0].Content);
    }

    [Fact]
    public void Tables_stand_in_tables_only_so_deep()
    {
        string Nested(int depth) => depth == 0 ? """{"_type": "block", "children": [{"text": "x"}]}""" : $$"""{"_type": "table", "rows": [{"cells": [{"content": [{{Nested(depth - 1)}}]}]}]}""";
        var taken = Edited.Edit(null);
        taken.Whole(Edited.Input<ArticleInput>($$"""{"title": "T", "sections": [{"content": [{{Nested(InputLimits.TableDepth)}}]}]}"""));
        var refused = Edited.Edit(null);
        refused.Whole(Edited.Input<ArticleInput>($$"""{"title": "T", "sections": [{"content": [{{Nested(InputLimits.TableDepth + 1)}}]}]}"""));

        Assert.Empty(taken.Errors);
        Assert.Equal("nested-too-deep", Assert.Single(refused.Errors).Code);
    }

    [Fact]
    public void An_error_of_another_part_than_the_one_that_was_sent_says_which()
    {
        var before = Made("""{"title": "T", "scenarioAnalyses": [{"question": "Q?", "scenarios": [{"title": "Fog"}]}], "citations": [{"text": "Hill, C. E. (1926). Dues."}, {"text": "Farrow, L. (2019). Ledgers."}]}""");
        var anchor = Edited.Edit(before);
        anchor.WithNewSection(new() { Anchor = "fog", Position = 1 });
        var key = Edited.Edit(before);
        key.WithCitation(before.Citations[0].Id, new() { Key = "farrow-2019", Text = "Hill" });

        Assert.Equal([("/anchor", "duplicate-anchor")], anchor.Errors.Select(error => (error.Pointer, error.Code)));
        Assert.Equal([("/key", "duplicate-key")], key.Errors.Select(error => (error.Pointer, error.Code)));
        Assert.Equal(("", "At /topics/0 of the article: D"), (anchor.InBody(new("/topics/0", "c", "D")).Pointer, anchor.InBody(new("/topics/0", "c", "D")).Detail));
    }

    [Fact]
    public void Many_parts_are_taken_in_linear_time_and_too_many_refused()
    {
        ArticleInput Of(int scenarios) => new() { Title = "T", ScenarioAnalyses = [.. Enumerable.Range(0, scenarios / 5_000).Select(_ => new ScenarioAnalysisInput { Question = "Q?", Scenarios = [.. Enumerable.Range(0, 5_000).Select(_ => new ScenarioInput { Title = "S" })] })] };
        var making = Edited.Edit(null);
        var before = Edited.Saved(making, making.Whole(Of(40_000)));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var edit = Edited.Edit(before);
        Edited.Saved(edit, edit.Whole(Edited.Read(before)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), clock.Elapsed.ToString());

        var refused = Edited.Edit(null);
        refused.Whole(Of(60_000));
        Assert.Equal(("", "too-many"), (Assert.Single(refused.Errors).Pointer, refused.Errors[0].Code));
    }

    private static Article Made(string json, BodyFormat format = BodyFormat.Blocks)
    {
        var edit = Edited.Edit(null, format);
        return Edited.Saved(edit, edit.Whole(Edited.Input<ArticleInput>(json)));
    }

    private static Article Sent(Article before, BodyFormat format, Func<string, string> change)
    {
        var read = Edited.Read(before, format);
        var text = change(read.Sections![0].Content!.Text!);
        Assert.NotEqual(read.Sections[0].Content!.Text, text);
        var edit = Edited.Edit(before, format);
        return Edited.Saved(edit, edit.Whole(read with { Sections = [read.Sections[0] with { Content = new() { Text = text } }, .. read.Sections.Skip(1)] }));
    }
}
