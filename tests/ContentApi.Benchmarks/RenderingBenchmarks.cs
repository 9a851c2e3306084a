using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ContentApi.Core.Articles;
using ContentApi.Core.Rendering;

namespace ContentApi.Benchmarks;

/// <summary>What it costs to render an article, which happens once, when it is published.</summary>
[MemoryDiagnoser]
public class RenderingBenchmarks
{
    private readonly Article article = SampleDocument.Article();

    [Benchmark(Baseline = true)]
    public byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(article, ContentJson.Options);

    [Benchmark]
    public string PlainText() => PlainTextRenderer.Render(article);

    [Benchmark]
    public string Markdown() => MarkdownRenderer.Render(article);

    [Benchmark]
    public string Html() => HtmlRenderer.Render(article);

    [Benchmark]
    public string JsonLd() => JsonLdRenderer.Render(article, new ArticleFacts(null, null, null, null));
}
