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
    public static void UseInValidators() => ValidatorOptions.Global.PropertyNameResolver = (_, member, _) => member is null ? null : Of(member);
}
