using System.Security.Claims;
using System.Text.Json;

namespace ContentApi.Access.Tokens;

/// <summary>What the holder of a token may do, by what the token claims and what the settings make of it.</summary>
internal static class OidcScopes
{
    public static IReadOnlyList<string> Of(ClaimsPrincipal token, OidcOptions options)
    {
        var values = Values(token, options.ScopeClaim).SelectMany(value => value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(value)).ToHashSet(StringComparer.Ordinal);
        return options.Map.Count == 0
            ? [.. Scopes.All.Where(values.Contains)]
            : [.. options.Map.Where(mapping => values.Contains(mapping.Value)).SelectMany(mapping => mapping.Scopes).Distinct()];
    }

    /// <summary>Several values are several claims; an object is one claim that holds JSON.</summary>
    private static IEnumerable<string> Values(ClaimsPrincipal token, string name)
    {
        var claims = token.FindAll(name).Select(claim => claim.Value).ToList();
        var path = name.Split('.');
        return claims.Count > 0 || path.Length == 1 ? claims : token.FindAll(path[0]).SelectMany(claim => Inside(claim.Value, path.AsSpan(1)));
    }

    private static List<string> Inside(string json, ReadOnlySpan<string> path)
    {
        try
        {
            var element = JsonElement.Parse(json);
            foreach (var member in path)
            {
                if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(member, out element))
                    return [];
            }
            return element.ValueKind switch
            {
                JsonValueKind.String => [element.GetString()!],
                JsonValueKind.Array => [.. element.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
                _ => [],
            };
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
