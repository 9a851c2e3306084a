using System.Reflection;
using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace ContentApi.Http.Validation;

/// <summary>
/// A JSON body with everything that does not fit its type, where the framework's own binding tells the first alone, and passes over members that there are none of.
/// The request filter refuses it when there is any. Where the parameter is nullable, the body may be absent or <c>null</c>.
/// </summary>
/// <typeparam name="T">What the body holds.</typeparam>
/// <param name="Value">The body; null when it does not fit.</param>
/// <param name="Errors">What does not fit.</param>
internal sealed record JsonBody<T>(T? Value, IReadOnlyList<InputError> Errors) : IJsonBody, IEndpointParameterMetadataProvider
    where T : class
{
    object? IJsonBody.Value => Value;

    public static async ValueTask<JsonBody<T>?> BindAsync(HttpContext http, ParameterInfo parameter)
    {
        var metadata = http.GetEndpoint()!.Metadata;
        var isOptional = metadata.GetRequiredMetadata<IAcceptsMetadata>().IsOptional;
        if (http.Request.ContentLength == 0 || http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == false)
            return isOptional ? null : throw new BadHttpRequestException("The body is missing: the operation takes JSON.");
        if (!http.Request.HasJsonContentType())
            throw new BadHttpRequestException("The operation takes JSON: the header Content-Type says so by application/json.", StatusCodes.Status415UnsupportedMediaType);
        using var document = await JsonText.ReadToCompareAsync(http.Request, http.RequestAborted);
        return isOptional && document.RootElement.ValueKind == JsonValueKind.Null ? null : Of(document.RootElement, metadata.GetMetadata<IgnoredMembers>()?.Names ?? []);
    }

    /// <summary>JSON as a body, however it came.</summary>
    public static JsonBody<T> Of(JsonElement json, IReadOnlyCollection<string> ignored) =>
        InputShape.Check(json, typeof(T), ignored) is { Count: > 0 } errors ? new(null, errors) : new(json.Deserialize<T>(ContentJson.Options), []);

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T), isOptional: new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable));
}

/// <summary>A body that was read, whatever it holds.</summary>
internal interface IJsonBody
{
    object? Value { get; }

    IReadOnlyList<InputError> Errors { get; }
}

/// <summary>Members that a body may have and that are not read, as metadata of the endpoint: what answers have beside what is sent.</summary>
internal sealed record IgnoredMembers(IReadOnlyCollection<string> Names);
