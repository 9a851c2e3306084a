using System.Diagnostics;
using System.Globalization;
using ContentApi.Benchmarks.References.Training;
using ContentApi.Core.Citations;

namespace ContentApi.Benchmarks.References;

/// <summary>
/// <c>references --data folder</c> prints how many fields and whole references the parser gets right. One reference in five is held out, and nothing is tuned on
/// it: those are parsed by a model that is trained on the others, here and now; the others by turns, each fifth of them by a model of the other four. At last the
/// time that the parser takes with the model that the program carries. <c>--errors all|apa|field</c> also prints what is wrong, never of those that are held out.
/// <c>references train --data folder --model file</c> trains the model that the program carries, on all references.
/// </summary>
internal static class ReferencesCommand
{
    private const int Folds = 5;

    public static int Run(string[] arguments)
    {
        var options = new Options(arguments);
        var model = options.Text("model");
        if (options.Text("data") is not { } folder || (arguments[0] == "train") != model is not null)
        {
            Console.Error.WriteLine("references --data <folder of labelled references (XML)> [--errors all|apa|<field>], or references train --data <folder> --model <file>");
            return 1;
        }
        var references = LabelledReference.ReadAll(folder);
        if (model is not null)
        {
            TrainedModel.Of(references).Write(model);
            return 0;
        }
        List<LabelledReference> tuned = [.. references.Where(reference => !reference.IsHeldOut)], heldOut = [.. references.Where(reference => reference.IsHeldOut)];
        var score = new ReferenceScore();
        foreach (var fold in Enumerable.Range(0, Folds))
            Measure(score, TrainedModel.Of(tuned.Where((_, number) => number % Folds != fold)), tuned.Where((_, number) => number % Folds == fold), options.Text("errors"));
        score.Write(Console.Out, "tuned on, by turns");
        var unseen = new ReferenceScore();
        Measure(unseen, TrainedModel.Of(tuned), heldOut, errors: null);
        unseen.Write(Console.Out, "held out");
        MeasureTime(references);
        return 0;
    }

    private static void Measure(ReferenceScore score, TrainedModel model, IEnumerable<LabelledReference> references, string? errors)
    {
        foreach (var reference in references)
        {
            var (expected, found) = (ExpectedFields.Of(reference), ParsedFields.Of(model.Parse(reference.Text)));
            var isWhole = score.Add(reference, expected, found);
            if (!isWhole && (errors is "all" || (errors is "apa" && reference.IsApaLike) || (errors is not null && expected.GetValueOrDefault(errors) != found.GetValueOrDefault(errors))))
                WriteErrors(reference, expected, found);
        }
    }

    private static void WriteErrors(LabelledReference reference, IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> found)
    {
        Console.WriteLine(string.Join(" | ", reference.Segments.Select(segment => $"{segment.Label}: {segment.Text}")));
        foreach (var field in expected.Keys.Union(found.Keys).Where(field => expected.GetValueOrDefault(field) != found.GetValueOrDefault(field)))
            Console.WriteLine($"  {field}: expected {expected.GetValueOrDefault(field, "nothing")}, found {found.GetValueOrDefault(field, "nothing")}");
    }

    private static void MeasureTime(IReadOnlyList<LabelledReference> references)
    {
        foreach (var reference in references)
            ReferenceParser.Parse(reference.Text);
        var times = new List<double>(references.Count);
        foreach (var reference in references)
        {
            var start = Stopwatch.GetTimestamp();
            ReferenceParser.Parse(reference.Text);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"time per reference after warm-up: mean {times.Average():0.000} ms, median {times[times.Count / 2]:0.000} ms, 99 % within {times[times.Count * 99 / 100]:0.000} ms"));
    }
}
