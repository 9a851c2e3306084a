using BenchmarkDotNet.Attributes;
using ContentApi.Core.Importing;

namespace ContentApi.Benchmarks;

/// <summary>What it costs to understand a document: a sample article in each format.</summary>
[MemoryDiagnoser]
public class ImportBenchmarks
{
    private readonly byte[] plainText = SampleDocument.Read(SampleDocument.PlainText);
    private readonly byte[] markdown = SampleDocument.Read(SampleDocument.Markdown);
    private readonly byte[] html = SampleDocument.Read(SampleDocument.Html);

    [Benchmark]
    public ImportOutcome PlainText() => SampleDocument.Import(plainText, DocumentFormat.PlainText);

    [Benchmark]
    public ImportOutcome Markdown() => SampleDocument.Import(markdown, DocumentFormat.Markdown);

    [Benchmark]
    public ImportOutcome Html() => SampleDocument.Import(html, DocumentFormat.Html);
}
