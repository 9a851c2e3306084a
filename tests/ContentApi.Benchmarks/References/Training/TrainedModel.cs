using ContentApi.Core.Citations;
using ContentApi.Core.Citations.Labelling;

namespace ContentApi.Benchmarks.References.Training;

/// <summary>A model that was trained on given references.</summary>
internal sealed class TrainedModel
{
    private const int LeastOften = 2;
    private const int Passes = 16;
    private const float Penalty = 3;
    private const float Rate = 0.03f;
    private const float Dropped = 0.3f;
    private const float LeastWeight = 0.02f;

    private readonly FeatureIndex index;
    private readonly LabelTrainer trainer;

    private TrainedModel(FeatureIndex index, LabelTrainer trainer) => (this.index, this.trainer) = (index, trainer);

    public static TrainedModel Of(IEnumerable<LabelledReference> references)
    {
        var examples = references.Select(TrainingExample.AsParsed).ToList();
        var features = new FeatureIndex(examples, LeastOften);
        var model = new TrainedModel(features, new LabelTrainer(features, Penalty, Rate, Dropped));
        for (var pass = 1; pass <= Passes; pass++)
            model.trainer.Pass(examples, pass);
        model.trainer.UseMean();
        return model;
    }

    /// <summary>Parses a reference by this model instead of the one that the program carries.</summary>
    public CslItem Parse(string reference) => ReferenceParser.Read(reference, Label).Item;

    /// <summary>Writes the model as the program carries it.</summary>
    public void Write(string path)
    {
        var weights = trainer.Quantised(LeastWeight, out var step);
        using var file = File.Create(path);
        LabelModelFile.Write(file, weights, step);
    }

    private IReadOnlyList<ReferenceSegment> Label(string text)
    {
        var tokens = ReferenceTokens.Of(text);
        if (tokens.Count == 0)
            return [];
        var example = TrainingExample.Unlabelled(tokens);
        index.Assign(example);
        return ReferenceSegment.Of(text, tokens, trainer.Score(example));
    }
}
