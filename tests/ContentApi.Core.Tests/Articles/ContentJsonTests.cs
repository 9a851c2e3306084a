using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Tests.Articles;

public sealed class ContentJsonTests
{
    [Fact]
    public void Csl_leaves_out_what_is_unknown()
    {
        var item = new CslItem { Id = "kang-2003", Type = CslType.Book, Author = [new CslName { Family = "Kang", Given = "D. C." }], Issued = CslDate.Of(2003) };
        Assert.Equal(
            """{"id":"kang-2003","type":"book","author":[{"family":"Kang","given":"D. C."}],"issued":{"date-parts":[[2003]]}}""",
            JsonSerializer.Serialize(item, ContentJson.Options));
    }

    [Fact]
    public void Content_writes_nulls_and_reads_back_whatever_the_order_of_members()
    {
        var image = JsonSerializer.Deserialize<Block>("""{"url":"https://example.org/a.png","_key":"b1","alt":null,"caption":null,"_type":"image"}""", ContentJson.Options);
        Assert.Equal("""{"_type":"image","_key":"b1","url":"https://example.org/a.png","alt":null,"caption":null}""", JsonSerializer.Serialize(image, ContentJson.Options));
    }

    [Fact]
    public void A_paragraph_has_no_list_members()
    {
        Block block = new TextBlock { Key = "b1", Children = [new Span { Key = "s1", Text = "Résumé – ملخص" }] };
        var json = JsonSerializer.Serialize(block, ContentJson.Options);
        Assert.DoesNotContain("listItem", json);
        Assert.Contains("Résumé – ملخص", json);
    }
}
