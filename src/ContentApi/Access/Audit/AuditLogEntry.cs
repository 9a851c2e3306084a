namespace ContentApi.Access.Audit;

/// <summary>One management call that changed something.</summary>
public sealed record AuditLogEntry
{
    /// <summary>Grows with every entry.</summary>
    public required long Id { get; init; }

    /// <summary>When it was done.</summary>
    public required DateTime At { get; init; }

    /// <summary>Id of the operation, as the OpenAPI document has it, or the command that did it.</summary>
    public required string Operation { get; init; }

    /// <summary>Id of the key that asked; null for a bearer token, and for the program itself.</summary>
    public required string? KeyId { get; init; }

    /// <summary>Subject of the bearer token that asked; null for a key, and for the program itself.</summary>
    public required string? Subject { get; init; }

    /// <summary>Path of the URL of what was made, else of the one that it was asked of; null where no URL stands for it.</summary>
    public required string? Target { get; init; }

    /// <summary>The article that it was done to; null for something else.</summary>
    public required Guid? ArticleId { get; init; }

    /// <summary>Trace of the request (W3C Trace Context), which problems and the server's log name too; null for the program itself.</summary>
    public required string? TraceId { get; init; }
}
