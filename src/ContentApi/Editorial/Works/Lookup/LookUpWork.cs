using ContentApi.Core.Citations;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Works.Lookup;

/// <summary>Asks Crossref what it knows of a work, as a proposal: nothing is changed.</summary>
internal static class LookUpWork
{
    public static async Task<Results<Ok<WorkLookup>, ProblemHttpResult>> Handle(Guid id, ManagedWorks works, Crossref crossref, ILogger<WorkLookup> logger, CancellationToken cancellationToken)
    {
        if (await works.ReadAsync(id, cancellationToken) is not { } work)
            return Problem.NotFound("work", id.ToString());
        if (!crossref.IsOn)
            return Problem.Of(ProblemType.LookupRefused, $"This deployment looks nothing up: {CrossrefOptions.Section}:{nameof(CrossrefOptions.Enabled)} is not true.");
        if (work.Csl.Doi is not { } given || DoiName.Parse(given) is not { } doi)
            return Problem.Of(ProblemType.LookupRefused, "The work has no DOI to look it up by.");
        try
        {
            var found = await crossref.FindAsync(doi, cancellationToken);
            return TypedResults.Ok(new WorkLookup { Doi = doi, Csl = found, Differences = found is null ? [] : CslDifference.Between(work.Csl, found) });
        }
        catch (CrossrefException fault)
        {
            logger.LogWarning("The work {WorkId} could not be looked up: {Reason}", id, fault.Message);
            return Problem.Of(ProblemType.LookupFailed, fault.Message);
        }
    }
}

/// <summary>What Crossref knows of a work.</summary>
public sealed record WorkLookup
{
    /// <summary>The DOI that was asked for.</summary>
    public required string Doi { get; init; }

    /// <summary>The work as Crossref has it, as a CSL-JSON item; null when it knows none of this DOI.</summary>
    public required CslItem? Csl { get; init; }

    /// <summary>What it says that is not held, or is held otherwise. Case and punctuation do not count.</summary>
    public required IReadOnlyList<CslDifference> Differences { get; init; }
}
