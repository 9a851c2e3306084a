using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;

namespace ContentApi.Http.Validation;

/// <summary>What a member of a type is called in JSON and in the query.</summary>
internal static class MemberName
{
    public static string Of(MemberInfo member) => member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(member.Name);

    /// <summary>Has validators call members what callers do.</summary>
    public static void UseInValidators() => ValidatorOptions.Global.PropertyNameResolver = (_, member, path) => member is null ? null : path is null ? Of(member) : Of(path.Body);

    /// <summary>The path that an expression such as <c>line => line.Article.Slug</c> takes: <c>article.slug</c>.</summary>
    private static string Of(Expression path) => path switch
    {
        MemberExpression { Expression: MemberExpression parent, Member: var member } => $"{Of(parent)}.{Of(member)}",
        MemberExpression { Member: var member } => Of(member),
        UnaryExpression conversion => Of(conversion.Operand),
        _ => throw new ArgumentException($"'{path}' is no path of members.", nameof(path)),
    };
}
