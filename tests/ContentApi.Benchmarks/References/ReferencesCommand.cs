using System.Diagnostics;
using System.Globalization;
using ContentApi.Core.Citations;

namespace ContentApi.Benchmarks.References;

/// <summary>
/// <c>references --data folder</c>: parses labelled references and prints how many fields and whole references are right, for those that may be tuned on and
/// for the fifth that is held out, and the time that one takes. <c>--errors field</c> also prints what is wrong in a field of those that may be tuned on.
/// </summary>
internal static class ReferencesCommand
{
    public static int Run(string[] arguments)
    {
        var options = new Options(arguments);
        if (options.Text("data") is not { } folder)
        {
            Console.Error.WriteLine("references --data <folder of labelled references (XML)> [--errors <field>]");
            return 1;
        }
        var references = LabelledReference.ReadAll(folder);
        Measure("tuned on", [.. references.Where(reference => !reference.IsHeldOut)], options.Text("errors"));
        Measure("held out", [.. references.Where(reference => reference.IsHeldOut)], errors: null);
        MeasureTime(references);
        return 0;
    }

    private static void Measure(string name, IReadOnlyList<LabelledReference> references, string? errors)
    {
        var score = new ReferenceScore();
        foreach (var reference in references)
        {
            var (expected, found) = (ExpectedFields.Of(reference), ParsedFields.Of(ReferenceParser.Parse(reference.Text)));
            score.Add(reference, expected, found);
            if (errors is not null && expected.GetValueOrDefault(errors) != found.GetValueOrDefault(errors))
                Console.WriteLine($"{reference.Text}\n  expected {expected.GetValueOrDefault(errors)}\n  found    {found.GetValueOrDefault(errors)}");
        }
        score.Write(Console.Out, name, withFields: true);
    }

    private static void MeasureTime(IReadOnlyList<LabelledReference> references)
    {
        var times = new List<double>(references.Count);
        foreach (var reference in references)
        {
            var start = Stopwatch.GetTimestamp();
            ReferenceParser.Parse(reference.Text);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"time per reference: mean {times.Average():0.000} ms, median {times[times.Count / 2]:0.000} ms, 99 % within {times[times.Count * 99 / 100]:0.000} ms"));
    }
}
