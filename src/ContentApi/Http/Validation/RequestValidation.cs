using System.Reflection;
using ContentApi.Core.Json;
using ContentApi.Http.Problems;
using FluentValidation;
using FluentValidation.Results;

namespace ContentApi.Http.Validation;

/// <summary>
/// Runs the FluentValidation validators of an operation's arguments before its handler: what the query says wrongly is malformed (400, by parameter),
/// what the body says wrongly is invalid (422, by JSON pointer). Which validators there are is found out once, when the endpoint is built.
/// </summary>
internal static class RequestValidation
{
    public static TBuilder WithRequestValidation<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilterFactory((context, next) =>
        {
            var known = context.ApplicationServices.GetRequiredService<IServiceProviderIsService>();
            var checks = context.MethodInfo.GetParameters()
                .Select((parameter, position) => (Position: position, InQuery: parameter.IsDefined(typeof(AsParametersAttribute)), Validator: ValidatorOf(parameter)))
                .Where(check => known.IsService(check.Validator))
                .ToList();
            return checks.Count == 0 ? next : invocation =>
            {
                foreach (var (position, inQuery, validatorType) in checks)
                {
                    var errors = Check(invocation.Arguments[position], (IValidator)invocation.HttpContext.RequestServices.GetRequiredService(validatorType), inQuery);
                    if (errors.Count > 0)
                        return ValueTask.FromResult<object?>(inQuery ? Problem.OfParameters(errors) : Problem.OfMembers(errors));
                }
                return next(invocation);
            };
        });

    /// <summary>What breaks a rule in something that came as a body, or as a part of one.</summary>
    public static IReadOnlyList<ProblemError> Check<T>(this IValidator<T> validator, JsonBody<T> body)
        where T : class =>
        Check(body, validator, inQuery: false);

    /// <summary>Things in what was sent that cannot be taken, as problems tell them.</summary>
    public static ProblemError OfInput(InputError error) => new() { Pointer = error.Pointer, Code = error.Code, Detail = error.Detail };

    private static IReadOnlyList<ProblemError> Check(object? argument, IValidator validator, bool inQuery)
    {
        if (argument is IJsonBody { Errors: { Count: > 0 } misfits })
            return [.. misfits.Select(OfInput)];
        if ((argument is IJsonBody body ? body.Value : argument) is not { } value)
            return [];
        return [.. validator.Validate(new ValidationContext<object>(value)).Errors.Select(failure => inQuery ? OfParameter(failure) : OfMember(failure))];
    }

    private static Type ValidatorOf(ParameterInfo parameter) => typeof(IValidator<>).MakeGenericType(
        parameter.ParameterType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(JsonBody<>) ? type.GenericTypeArguments[0] : parameter.ParameterType);

    private static ProblemError OfParameter(ValidationFailure failure) => new() { Parameter = failure.PropertyName.Split('[')[0], Code = failure.ErrorCode, Detail = failure.ErrorMessage };

    /// <summary>What a rule says of a member of a body.</summary>
    /// <param name="failure">What it says.</param>
    /// <param name="within">Pointer to what was validated; empty for the body.</param>
    public static ProblemError OfMember(ValidationFailure failure, string within = "") =>
        new() { Pointer = within + string.Concat(failure.PropertyName.Split('.', '[').Where(part => part.Length > 0).Select(part => "/" + part.TrimEnd(']'))), Code = failure.ErrorCode, Detail = failure.ErrorMessage };
}
