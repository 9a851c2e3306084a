using System.Reflection;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Http.Validation;

/// <summary>
/// Refuses query parameters that the operation does not have, since a misspelt filter must not pass for no filter; and several values where it takes one,
/// since nobody could tell which of them counts.
/// </summary>
internal static class StrictQuery
{
    /// <summary>Parameters whose value is a list joined by commas; repeated, they say the same, and generators of clients that know no such lists repeat them.</summary>
    private static readonly HashSet<string> Joined = ["sort", "fields", "include"];

    public static TBuilder WithStrictQuery<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilterFactory((context, next) =>
        {
            var allowed = AllowedBy(context.MethodInfo);
            return invocation =>
            {
                if (!invocation.HttpContext.Request.QueryString.HasValue)
                    return next(invocation);
                var errors = invocation.HttpContext.Request.Query
                    .Select(parameter => !allowed.TryGetValue(parameter.Key, out var repeatable) ? new ProblemError { Parameter = parameter.Key, Code = "unknown-parameter", Detail = Explain(parameter.Key, allowed.Keys) }
                        : parameter.Value.Count > 1 && !repeatable ? new ProblemError { Parameter = parameter.Key, Code = "repeated-parameter", Detail = $"'{parameter.Key}' takes one value." }
                        : null)
                    .OfType<ProblemError>().ToList();
                return errors.Count == 0
                    ? next(invocation)
                    : ValueTask.FromResult<object?>(Problem.Of(ProblemType.MalformedRequest, "The operation does not have every query parameter that was given, or takes one of them once only.", [.. errors]));
            };
        });

    /// <summary>The parameters of the operation, each with whether it may be repeated.</summary>
    private static Dictionary<string, bool> AllowedBy(MethodInfo handler) => handler.GetParameters()
        .SelectMany(parameter => parameter.IsDefined(typeof(AsParametersAttribute))
            ? parameter.ParameterType.GetProperties().Select(property => (Member: (ICustomAttributeProvider)property, Type: property.PropertyType))
            : [(parameter, parameter.ParameterType)])
        .SelectMany(parameter => parameter.Member.GetCustomAttributes(typeof(FromQueryAttribute), inherit: false).Cast<FromQueryAttribute>(), (parameter, attribute) => (Name: attribute.Name!, Repeatable: parameter.Type.IsArray || Joined.Contains(attribute.Name!)))
        .ToDictionary(parameter => parameter.Name, parameter => parameter.Repeatable, StringComparer.Ordinal);

    private static string Explain(string name, Dictionary<string, bool>.KeyCollection allowed) => allowed.Count == 0
        ? $"'{name}' is unknown; the operation has no query parameters."
        : $"'{name}' is unknown; there are {string.Join(", ", allowed.Order(StringComparer.Ordinal))}.";
}
