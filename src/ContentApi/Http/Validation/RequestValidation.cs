using System.Reflection;
using System.Text.Json;
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
                .Select((parameter, position) => (Position: position, InQuery: parameter.IsDefined(typeof(AsParametersAttribute)), Validator: typeof(IValidator<>).MakeGenericType(parameter.ParameterType)))
                .Where(check => known.IsService(check.Validator))
                .ToList();
            return checks.Count == 0 ? next : invocation =>
            {
                foreach (var (position, inQuery, validatorType) in checks)
                {
                    if (invocation.Arguments[position] is not { } argument)
                        continue;
                    var validator = (IValidator)invocation.HttpContext.RequestServices.GetRequiredService(validatorType);
                    var result = validator.Validate(new ValidationContext<object>(argument));
                    if (!result.IsValid)
                        return ValueTask.FromResult<object?>(inQuery
                            ? Problem.OfParameters([.. result.Errors.Select(OfParameter)])
                            : Problem.Of(ProblemType.Invalid, "The body breaks a rule.", [.. result.Errors.Select(OfMember)]));
                }
                return next(invocation);
            };
        });

    private static ProblemError OfParameter(ValidationFailure failure) =>
        new() { Parameter = CamelCase(failure.PropertyName.Split('[')[0]), Code = failure.ErrorCode, Detail = failure.ErrorMessage };

    private static ProblemError OfMember(ValidationFailure failure) =>
        new() { Pointer = "/" + string.Join('/', failure.PropertyName.Split('.', '[').Select(part => CamelCase(part.TrimEnd(']')))), Code = failure.ErrorCode, Detail = failure.ErrorMessage };

    private static string CamelCase(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
