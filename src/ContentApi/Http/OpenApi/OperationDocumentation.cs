using System.Globalization;
using System.Text.Json.Nodes;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Http.OpenApi;

/// <summary>What every operation says: its parameters' rules, its answers' headers, the scope it needs.</summary>
internal sealed class OperationDocumentation(AnswerExamples examples) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var (list, limit) = (metadata.OfType<ListParameters>().LastOrDefault(), metadata.OfType<LimitRange>().LastOrDefault());
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            ParameterDocumentation.Describe(parameter, list, limit);
            parameter.Required |= list?.Required.Contains(parameter.Name) == true;
        }
        var formats = metadata.OfType<OfferedFormats>().FirstOrDefault();
        if (formats is not null && operation.Parameters?.FirstOrDefault(parameter => parameter.Name == "format") is OpenApiParameter { Schema: OpenApiSchema format })
            format.Enum = [.. formats.Formats.Select(offer => JsonValue.Create(offer.Format))];
        if (metadata.OfType<NeedsIfMatch>().Any())
            (operation.Parameters ??= []).Add(HeaderParameter("If-Match", required: true, "The entity tag that it was read with (RFC 9110, section 13.1.1).", "\"v1\""));
        if (operation.Responses?.ContainsKey("304") == true)
            (operation.Parameters ??= []).Add(HeaderParameter("If-None-Match", required: false, "Entity tags of the answers that the caller has (RFC 9110, section 13.1.2); 304 if one of them is still current.", "\"mxt4vAfbI4rPu2c-kquH\""));
        if (metadata.OfType<TakesIdempotencyKey>().Any())
            DescribeIdempotency(operation);
        operation.Description = "Open to anyone.";
        if (metadata.OfType<RequiredScope>().LastOrDefault() is { } required)
        {
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(DocumentDocumentation.KeyScheme, context.Document)] = [] }];
            operation.Description = $"Needs a key, or a token, with the scope {string.Join(" or ", required.AnyOf.Select(scope => $"`{scope}`"))}.";
        }
        if (metadata.OfType<OptionalKey>().Any())
        {
            operation.Security = [[], new() { [new OpenApiSecuritySchemeReference(DocumentDocumentation.KeyScheme, context.Document)] = [] }];
            operation.Description = "Open to anyone; with the key of a partner it answers what that is given.";
        }
        if (metadata.OfType<RawBody>().FirstOrDefault() is { } body)
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = body.Description,
                Content = body.MediaTypes.ToDictionary(type => type, IOpenApiMediaType (type) => Document(type, JsonSchemaType.String)),
            };
        foreach (var (status, response) in operation.Responses?.ToList() ?? [])
        {
            var problem = metadata.OfType<ProblemType>().FirstOrDefault(type => type.Status.ToString(CultureInfo.InvariantCulture) == status) ?? ProblemType.ForStatus(int.Parse(status, CultureInfo.InvariantCulture));
            Describe(status, problem, (OpenApiResponse)response, operation);
            if (status == "200" && formats is not null)
                Add(formats, (OpenApiResponse)response, context);
            if (context.ApiDescription.SupportedResponseTypes.FirstOrDefault(type => type.StatusCode.ToString(CultureInfo.InvariantCulture) == status)?.Type is { } type
                && (ExampleOf(type) ?? ExampleOfText(type, response) ?? ExampleOf(problem, context.ApiDescription.RelativePath!)) is { } example && response.Content?.Values.FirstOrDefault() is OpenApiMediaType content)
                content.Example = example;
        }
    }

    private JsonNode? ExampleOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Page<>)
        ? examples.Of(type.GenericTypeArguments[0]) is { } item ? new JsonObject { ["data"] = new JsonArray(item), ["page"] = new JsonObject { ["limit"] = LimitRange.OfLists.Default, ["next"] = null } } : null
        : examples.Of(type);

    private JsonNode? ExampleOfText(Type type, IOpenApiResponse response) => type == typeof(string) && response.Content?.Keys.FirstOrDefault() is { } mediaType && examples.Of(mediaType) is { } text ? JsonValue.Create(text) : null;

    private static JsonObject? ExampleOf(ProblemType? type, string path) => type is null ? null : new()
    {
        ["type"] = type.Uri,
        ["title"] = type.Title,
        ["status"] = type.Status,
        ["detail"] = type.Meaning,
        ["instance"] = "/" + path,
        ["traceId"] = "0af7651916cd43dd8448eb211c80319c",
    };

    private static void Describe(string status, ProblemType? problem, OpenApiResponse response, OpenApiOperation operation)
    {
        if (problem is not null)
            response.Description = problem.Title;
        else
            response.Description = status switch { "201" => "Made", "202" => "Taken, to be done by and by", "304" => "Not changed since the caller had it", "308" => "It has another address now, for good", _ => "What was asked for" };
        response.Headers ??= new Dictionary<string, IOpenApiHeader>();
        if (status is "200" or "201" or "304")
            response.Headers["ETag"] = Header("Entity tag of the answer, for If-None-Match, or for If-Match on writes.");
        if (operation.Security is { Count: > 0 } && status != "401")
        {
            response.Headers["RateLimit-Policy"] = Header("How many requests (q) the caller has in how many seconds (w).");
            response.Headers["RateLimit"] = Header("How many of them are left (r) for how many seconds (t).");
        }
        if (status is "429" or "503")
            response.Headers["Retry-After"] = Header("Seconds to wait before the next try.");
        if (status is "201" or "202" or "308")
            response.Headers["Location"] = Header("Where it can be read.");
        if (status == "200" && operation.Parameters?.Any(parameter => parameter.Name == "after") == true)
            response.Headers["Link"] = Header("The next page, with rel=\"next\" (RFC 8288); absent on the last.");
        if (status is "200" or "304" && operation.Parameters?.Where(parameter => parameter.Name is "locale" or "idOrSlug").Count() == 2)
            response.Headers["Content-Location"] = Header("URL of the translation that was chosen (RFC 9110, section 8.7); absent without locale.");
    }

    /// <summary>The formats beside the first, which the signature tells.</summary>
    private void Add(OfferedFormats offered, OpenApiResponse response, OperationFilterContext context)
    {
        foreach (var format in offered.Formats.Skip(1))
        {
            var document = Document(format.MediaType, format.MediaType.EndsWith("json", StringComparison.Ordinal) ? JsonSchemaType.Object : JsonSchemaType.String);
            if (format.IsByNameOnly)
                document = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = $"With format={format.Format} only: Accept does not choose it." }, Example = examples.Of(format.Format) };
            if (format.Type is { } type)
                document.Schema = context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository);
            response.Content![format.MediaType] = document;
        }
    }

    private OpenApiMediaType Document(string mediaType, JsonSchemaType type) => new()
    {
        Schema = new OpenApiSchema { Type = type },
        Example = examples.Of(mediaType) is not { } example ? null : type == JsonSchemaType.Object ? JsonNode.Parse(example) : JsonValue.Create(example),
    };

    private static OpenApiParameter HeaderParameter(string header, bool required, string description, string example) => new()
    {
        Name = header,
        In = ParameterLocation.Header,
        Required = required,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Description = description,
        Example = example,
    };

    private static void DescribeIdempotency(OpenApiOperation operation) => (operation.Parameters ??= []).Add(HeaderParameter("Idempotency-Key", required: false,
        "A string of the caller's choice, in quotation marks or not. Sent again with the same key within 24 hours, the request is not done again and gets the same answer, with `Idempotency-Replayed: true`; while it is being done, 409; another request with that key is 422. An answer that is an error is not kept.", "\"8e03978e-40d5-43dd-bc93-6894a57f9324\""));

    private static OpenApiHeader Header(string description) => new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
