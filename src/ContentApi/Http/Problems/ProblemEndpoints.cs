using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Http.Problems;

/// <summary>The catalogue that problem types' URI references lead to.</summary>
internal static class ProblemEndpoints
{
    public static void MapProblems(this IEndpointRouteBuilder app)
    {
        app.MapGet("/problems", () => TypedResults.Ok(ProblemType.All)).WithMetadata(ReadEndpoints.OnlyReads).ExcludeFromDescription();
        app.MapGet("/problems/{code}", Get).WithMetadata(ReadEndpoints.OnlyReads).ExcludeFromDescription();
    }

    private static Results<Ok<ProblemType>, ProblemHttpResult> Get(string code) =>
        ProblemType.All.FirstOrDefault(type => type.Code == code) is { } type ? TypedResults.Ok(type) : Problem.NotFound("kind of problem", code);
}
