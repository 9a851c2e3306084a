using ContentApi.Core.Articles;
using ContentApi.Core.Authoring;
using ContentApi.Core.PortableText;
using ContentApi.Core.Publishing;
using ContentApi.Core.Rendering;

namespace ContentApi.Core.Tests.Authoring;

public sealed class ArticleEditTests
{
    private static readonly Article Before = Edited.Imported("""
        The Lantern Quarterly

        A Lantern for the Strait

        TL;DR: Whoever pays for the lantern decides how long it burns.

        Why the Lantern Matters

        The keepers were paid badly, and the lantern went out more than once (Tarrow, 2011, p. 12). Nobody had planned for that, as Tarrow (2011) has shown (Imrie & Vole, 2018).

        What If the Lantern Goes Out?

        The first night would be the worst.

        Scenario 1: A Long Night

        Ships would wait outside until the morning:

          • Slower traffic
          • Dearer insurance

        References

          • Imrie, J., & Vole, P. (2018). The lantern and the sea. Coastal Studies, 7(2), 14–31.
          • Tarrow, H. (2011). Keepers of the lantern. Pharos Press.
        """);

    [Fact]
    public void A_title_is_enough()
    {
        var edit = Edited.Edit(null);
        var article = Edited.Saved(edit, edit.Whole(Edited.Input<ArticleInput>("""{"title": " Tolls at the Strait "}""")));

        Assert.Equal(("Tolls at the Strait", "tolls-at-the-strait", "en"), (article.Title, article.Slug, article.Locale));
    }

    [Fact]
    public void Text_is_read_and_its_mentions_are_linked()
    {
        var edit = Edited.Edit(null, BodyFormat.Markdown);
        var article = Edited.Saved(edit, edit.Whole(Edited.Input<ArticleInput>("""
            {"title": "T", "sections": [{"heading": "Why", "content": "Keepers were **badly** paid (Tarrow, 2011).\n\n---\ntitle: no front matter\n---"}],
             "citations": [{"text": "Tarrow, H. (2011). Keepers of the lantern. Pharos Press."}]}
            """)));

        Assert.Equal("(Tarrow, 2011)", Assert.Single(article.Cited()).Quote);
        Assert.Contains("title: no front matter", string.Concat(article.Sections[0].Content.Texts()));
        Assert.Equal(("why", 1), (article.Sections[0].Anchor, article.Sections[0].Position));
        Assert.Equal("tarrow-2011", Assert.Single(article.Citations).Csl.Id);
    }

    [Fact]
    public void Marks_of_blocks_name_a_citation_by_its_key_or_by_its_id()
    {
        var id = Before.Citations[0].Id;
        var edit = Edited.Edit(Before);
        var (after, _) = edit.WithNewSection(Edited.Input<SectionInput>($$"""
            {"content": [{"_type": "block", "markDefs": [{"_type": "citation", "_key": "m1", "citationId": "tarrow-2011", "locator": "p. 3"}, {"_type": "citation", "_key": "m2", "citationId": "{{id}}"}],
              "children": [{"text": "As he says", "marks": ["m1"]}, {"_type": "span", "text": " and they do", "marks": ["m2", "em"]}]}]}
            """));
        Edited.Saved(edit, after);

        var block = Assert.IsType<TextBlock>(Assert.Single(after.Sections[^1].Content));
        Assert.Equal([Before.Citations[1].Id, id], block.MarkDefs.Cast<CitationMark>().Select(mark => mark.CitationId));
        Assert.Equal(["s1", "s2"], block.Children.Select(span => span.Key));
        Assert.DoesNotContain(block.Key, Before.TextBlocks().Select(placed => placed.Block.Key));
        Assert.Equal(3, after.Sections[^1].Position);
    }

    [Fact]
    public void Taking_a_cited_reference_away_keeps_the_text_and_is_a_finding_with_its_place()
    {
        var edit = Edited.Edit(Before);
        var after = Edited.Saved(edit, edit.WithoutCitation(Before.Citations[1].Id));

        Assert.Equal(Before.Sections[0].Content.Texts(), after.Sections[0].Content.Texts());
        var finding = ArticleChecks.Find(after).Where(finding => finding.Code == FindingCode.UnresolvedMention).ToList();
        Assert.Equal(["/sections/0/content/0", "/sections/0/content/0"], finding.Select(found => found.Pointer));

        var back = Edited.Edit(after, BodyFormat.Blocks, new PartId(PartKind.Citation, Before.Citations[1].Id));
        var again = Edited.Saved(back, back.WithCitations([.. Edited.Read(Before).Citations!]));
        Assert.True(ContentJson.AreEqual(Before, again));
    }

    [Fact]
    public void A_reference_that_was_missing_links_the_places_that_cite_it()
    {
        var without = Before with { Citations = [Before.Citations[0]] };
        without = without.MapTextBlocks(block => block with { MarkDefs = [.. block.MarkDefs.Cast<CitationMark>().Where(mark => mark.CitationId == Before.Citations[0].Id)] })
            .MapTextBlocks(block => block with { Children = [.. block.Children.Select(span => span with { Marks = [.. span.Marks.Where(mark => block.MarkDefs.Any(known => known.Key == mark))] })] });

        var edit = Edited.Edit(without);
        var (after, id) = edit.WithNewCitation(new() { Text = "Tarrow, H. (2011). Keepers of the lantern. Pharos Press." });

        Assert.Equal(id, after.Citations[^1].Id);
        Assert.Equal(["tarrow-2011", "tarrow-2011", "imrie-vole-2018"], after.Cited().Select(mention => mention.Key));
    }

    [Fact]
    public void Edited_text_keeps_the_ids_of_mentions_that_are_still_there()
    {
        var read = Edited.Read(Before, BodyFormat.Markdown);
        var text = read.Sections![0].Content!.Text!;
        var edit = Edited.Edit(Before, BodyFormat.Markdown);
        var after = Edited.Saved(edit, edit.WithSection(read.Sections[0].Id!.Value, read.Sections[0] with { Content = new() { Text = text.Replace("The keepers", "Its keepers", StringComparison.Ordinal) } }));

        Assert.Equal(Before.Cited(), after.Cited());
        Assert.StartsWith("Its keepers", after.Sections[0].Content.Texts().First());
    }

    [Fact]
    public void A_link_to_an_entry_of_the_reference_list_is_a_mention()
    {
        var edit = Edited.Edit(Before, BodyFormat.Html);
        var (after, _) = edit.WithNewSection(new() { Content = new() { Text = """<p onclick="x()">As <a href="#ref-tarrow-2011">he wrote</a>, it went out. <script>alert(1)</script><a href="javascript:x()">Really</a></p>""" } });
        Edited.Saved(edit, after);

        var block = Assert.IsType<TextBlock>(Assert.Single(after.Sections[^1].Content));
        Assert.Equal("As he wrote, it went out. Really", block.PlainText());
        Assert.Equal(("tarrow-2011", "he wrote"), (after.Cited()[^1].Key, after.Cited()[^1].Quote));
        Assert.Equal(MentionForm.Narrative, Assert.IsType<CitationMark>(Assert.Single(block.MarkDefs)).Form);
    }

    [Fact]
    public void Outcomes_follow_the_list_in_the_content_and_keep_their_ids()
    {
        var read = Edited.Read(Before, BodyFormat.Markdown).ScenarioAnalyses![0];
        var scenario = read.Scenarios![0];
        var changed = scenario with { Content = new() { Text = scenario.Content!.Text!.Replace("Slower traffic", "Much slower traffic", StringComparison.Ordinal) + "\n- Darker nights" } };
        var edit = Edited.Edit(Before, BodyFormat.Markdown);
        var after = Edited.Saved(edit, edit.WithScenarioAnalysis(read.Id!.Value, read with { Scenarios = [changed] }));

        var (had, has) = (Before.ScenarioAnalyses[0].Scenarios[0].Outcomes, after.ScenarioAnalyses[0].Scenarios[0].Outcomes);
        Assert.Equal(["Much slower traffic", "Dearer insurance", "Darker nights"], has.Select(outcome => outcome.Text));
        Assert.Equal(had.Select(outcome => outcome.Id), has.Take(2).Select(outcome => outcome.Id));
    }

    [Fact]
    public void Outcomes_that_the_content_does_not_say_are_refused_or_become_its_list()
    {
        var analysis = Edited.Read(Before).ScenarioAnalyses![0];
        var refused = Edited.Edit(Before);
        refused.WithScenarioAnalysis(analysis.Id!.Value, analysis with { Scenarios = [analysis.Scenarios![0] with { Outcomes = [new() { Text = "Something else" }] }] });
        var added = Edited.Edit(Before);
        var after = Edited.Saved(added, added.WithScenarioAnalysis(analysis.Id!.Value, analysis with { Scenarios = [.. analysis.Scenarios, new() { Title = "Fog", Outcomes = [new() { Text = "No traffic" }] }] }));

        Assert.Equal(("/scenarios/0/outcomes", "outcome-not-in-content"), refused.Errors.Select(error => (error.Pointer, error.Code)).Single());
        Assert.Equal("No traffic", Assert.Single(after.ScenarioAnalyses[0].Scenarios[1].Content.Texts()));
        Assert.Equal("No traffic", Assert.Single(after.ScenarioAnalyses[0].Scenarios[1].Outcomes).Text);
    }

    [Fact]
    public void An_id_of_another_article_is_refused_and_a_copy_gets_ids_of_its_own()
    {
        var stranger = Guid.Parse("0199c0de-0000-7000-8000-000000000000");
        var edit = Edited.Edit(Before);
        edit.WithNewSection(new() { Id = stranger });
        var copy = Edited.Edit(null);
        var copied = Edited.Saved(copy, copy.Whole(Edited.Read(Before)));

        Assert.Equal(("/id", "unknown-id"), edit.Errors.Select(error => (error.Pointer, error.Code)).Single());
        Assert.Equal([new PartId(PartKind.Section, stranger)], edit.UnknownIds);
        Assert.NotEqual(Before.Citations.Select(citation => citation.Id), copied.Citations.Select(citation => citation.Id));
        Assert.Equal(Before.Cited().Select(mention => (mention.Key, mention.Quote)), copied.Cited().Select(mention => (mention.Key, mention.Quote)));
        Assert.Empty(copied.Cited().Select(mention => mention.Id).Intersect(Before.Cited().Select(mention => mention.Id)));
    }

    [Fact]
    public void Two_parts_with_one_id_one_anchor_or_one_key_are_refused()
    {
        var read = Edited.Read(Before);
        var edit = Edited.Edit(Before);
        edit.Whole(read with { Sections = [read.Sections![0], read.Sections[0]], Citations = [read.Citations![0], read.Citations[1] with { Key = read.Citations[0].Key }] });

        Assert.Equal(["duplicate-anchor /sections/1/anchor", "duplicate-id /sections/1/id", "duplicate-key /citations/1/key"], edit.Errors.Select(error => $"{error.Code} {error.Pointer}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_mention_or_a_block_that_is_copied_gets_an_id_and_a_key_of_its_own()
    {
        var read = Edited.Read(Before);
        var edit = Edited.Edit(Before);
        var after = Edited.Saved(edit, edit.Whole(read with { Sections = [read.Sections![0], new() { Content = read.Sections[0].Content }] }));

        var mentions = after.Cited().Select(mention => mention.Id).ToList();
        Assert.Equal(6, mentions.Distinct().Count());
        Assert.Equal(Before.Cited().Select(mention => mention.Id), mentions.Take(3));
        Assert.Distinct(after.TextBlocks().Select(placed => placed.Block.Key));
    }

    [Fact]
    public void A_scenario_that_is_copied_gets_outcomes_of_its_own_and_the_one_that_had_them_keeps_them()
    {
        var read = Edited.Read(Before);
        var analysis = read.ScenarioAnalyses![0];
        var copy = analysis.Scenarios![0] with { Id = null, Anchor = null };
        foreach (var scenarios in (IReadOnlyList<ScenarioInput>[])[[copy, analysis.Scenarios[0]], [analysis.Scenarios[0], copy]])
        {
            var edit = Edited.Edit(Before);
            var after = Edited.Saved(edit, edit.Whole(read with { ScenarioAnalyses = [analysis with { Scenarios = scenarios }] }));

            Assert.Distinct(ArticleParts.Of(after).Select(placed => placed.Part.Id));
            Assert.Equal(Before.ScenarioAnalyses[0].Scenarios[0].Outcomes, after.ScenarioAnalyses[0].Scenarios.Single(scenario => scenario.Id == analysis.Scenarios[0].Id).Outcomes);
        }
    }

    [Fact]
    public void Only_ids_of_its_own_kind_are_a_parts()
    {
        var scenario = Before.ScenarioAnalyses[0].Scenarios[0];
        var edit = Edited.Edit(Before);
        edit.Whole(new() { Title = "T", Sections = [new() { Id = scenario.Id }, new() { Id = Before.Id }], Tldr = new() { Id = scenario.Outcomes[0].Id, Text = "T" }, Citations = [new() { Id = Before.Tldr!.Id, Text = "T" }] });

        Assert.Equal(["/citations/0/id", "/sections/0/id", "/sections/1/id", "/tldr/id"], edit.Errors.Where(error => error.Code == "unknown-id").Select(error => error.Pointer).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_order_of_a_list_counts_and_a_position_moves_a_part()
    {
        var edit = Edited.Edit(Before);
        var (after, id) = edit.WithNewSection(new() { Heading = "First of All", Position = 1 });
        var moving = Edited.Edit(after);
        var moved = moving.WithScenarioAnalysis(Before.ScenarioAnalyses[0].Id, Edited.Read(after).ScenarioAnalyses![0] with { Position = 1 })!;
        var read = Edited.Read(moved);
        var swapping = Edited.Edit(moved);
        var swapped = swapping.Whole(read with { Sections = [.. read.Sections!.Reverse()] });

        Assert.Equal([1, 2, 3], [after.Sections[0].Position, after.Sections[1].Position, after.ScenarioAnalyses[0].Position]);
        Assert.Equal(id, after.Sections[0].Id);
        Assert.Equal([1, 2, 3], [moved.ScenarioAnalyses[0].Position, moved.Sections[0].Position, moved.Sections[1].Position]);
        Assert.Equal([("why-the-lantern-matters", 2), ("first-of-all", 3)], swapped.Sections.Select(section => (section.Anchor, section.Position)));
    }

    [Fact]
    public void An_item_read_off_a_reference_follows_its_text_and_one_that_an_editor_wrote_stays()
    {
        var read = Edited.Read(Before).Citations![1];
        var following = Edited.Edit(Before);
        var followed = following.WithCitation(read.Id!.Value, read with { Text = read.Text.Replace("2011", "2012", StringComparison.Ordinal) })!;
        var written = read with { Csl = read.Csl! with { Publisher = "Pharos" } };
        var staying = Edited.Edit(Before);
        var stayed = staying.WithCitation(read.Id!.Value, written)!;
        var again = Edited.Edit(stayed).WithCitation(read.Id!.Value, written with { Text = read.Text + " 2nd printing." })!;

        Assert.Equal((2012, "tarrow-2011"), (followed.Citations[1].Csl.Issued?.Year, followed.Citations[1].Key));
        Assert.Equal("Pharos", again.Citations[1].Csl.Publisher);
    }

    [Theory]
    [InlineData("""{"title": "T"}""", false, null)]
    [InlineData("""{"title": "T", "translationOf": null}""", true, null)]
    [InlineData("""{"title": "T", "translationOf": "tolls"}""", true, "tolls")]
    public void To_be_no_translation_is_something_else_than_to_say_nothing(string json, bool says, string? translationOf)
    {
        var input = Edited.Input<ArticleInput>(json);

        Assert.Equal((says, translationOf), (input.SaysTranslationOf, input.TranslationOf));
    }

    [Fact]
    public void A_string_needs_to_say_its_format_and_a_mark_a_citation_that_there_is()
    {
        var edit = Edited.Edit(Before);
        edit.WithSections(
        [
            new() { Content = new() { Text = "Some *text*" } },
            Edited.Input<SectionInput>("""{"content": [{"_type": "block", "markDefs": [{"_type": "citation", "_key": "m1", "citationId": "nobody-1999"}], "children": [{"text": "x", "marks": ["m1"]}]}]}"""),
        ]);

        Assert.Equal([("/data/0/content", "body-format-needed"), ("/data/1/content/0/markDefs/0/citationId", "unknown-citation")], edit.Errors.Select(error => (error.Pointer, error.Code)));
    }
}
