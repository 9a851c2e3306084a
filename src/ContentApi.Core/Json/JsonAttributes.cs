namespace ContentApi.Core.Json;

/// <summary>Members that answers have beside those that are sent: they may come back, and are ignored.</summary>
/// <param name="names">Their names in JSON.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadOnlyMembersAttribute(params string[] names) : Attribute
{
    /// <summary>Their names in JSON.</summary>
    public IReadOnlyList<string> Names => names;
}

/// <summary>The forms that a value may have in JSON, of which its converter takes any.</summary>
/// <param name="types">One type for each form.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class JsonAlternativesAttribute(params Type[] types) : Attribute
{
    /// <summary>One type for each form.</summary>
    public IReadOnlyList<Type> Types => types;
}
