using System.Reflection;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Http.Validation;

/// <summary>Refuses query parameters that the operation does not have: a misspelt filter must not pass for no filter.</summary>
internal static class StrictQuery
{
    public static TBuilder WithStrictQuery<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilterFactory((context, next) =>
        {
            var allowed = AllowedBy(context.MethodInfo);
            return invocation =>
            {
                var unknown = invocation.HttpContext.Request.Query.Keys.Where(name => !allowed.Contains(name)).ToList();
                return unknown.Count == 0
                    ? next(invocation)
                    : ValueTask.FromResult<object?>(Problem.Of(ProblemType.MalformedRequest, "The operation does not have every query parameter that was given.",
                        [.. unknown.Select(name => new ProblemError { Parameter = name, Code = "unknown-parameter", Detail = Explain(name, allowed) })]));
            };
        });

    private static HashSet<string> AllowedBy(MethodInfo handler) => handler.GetParameters()
        .SelectMany(parameter => parameter.IsDefined(typeof(AsParametersAttribute)) ? parameter.ParameterType.GetProperties().Cast<ICustomAttributeProvider>() : [parameter])
        .SelectMany(member => member.GetCustomAttributes(typeof(FromQueryAttribute), inherit: false).Cast<FromQueryAttribute>())
        .Select(attribute => attribute.Name!)
        .ToHashSet(StringComparer.Ordinal);

    private static string Explain(string name, HashSet<string> allowed) => allowed.Count == 0
        ? $"'{name}' is unknown; the operation has no query parameters."
        : $"'{name}' is unknown; there are {string.Join(", ", allowed.Order(StringComparer.Ordinal))}.";
}
