using ContentApi.Core.Articles;

namespace ContentApi.Core.Importing;

/// <summary>What became of a document: <see cref="Imported"/> or <see cref="Rejected"/>.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>The document was understood.</summary>
    /// <param name="Article">The article, its terms by name only.</param>
    /// <param name="Report">What was recognised, and what an editor should look at.</param>
    /// <param name="PublishedAt">When it was published, by the caller's word or the document's; null when neither says.</param>
    public sealed record Imported(Article Article, ImportReport Report, DateTimeOffset? PublishedAt) : ImportOutcome;

    /// <summary>The document cannot be used.</summary>
    /// <param name="Code">Why: see <see cref="RejectionCode"/>.</param>
    /// <param name="Detail">The reason in a sentence, with the place where it is known.</param>
    /// <param name="ByteOffset">Offset of the offending byte in the document, from 0; null when it is not about one place.</param>
    /// <param name="Line">Line of that byte, from 1; null when it is not about one place.</param>
    public sealed record Rejected(string Code, string Detail, int? ByteOffset = null, int? Line = null) : ImportOutcome;
}

/// <summary>The codes of rejected documents.</summary>
public static class RejectionCode
{
    /// <summary>No bytes, or nothing but white space.</summary>
    public const string Empty = "document-empty";

    /// <summary>Longer than <see cref="DocumentImporter.MaxBytes"/>.</summary>
    public const string TooLarge = "document-too-large";

    /// <summary>Control characters that no text has.</summary>
    public const string Binary = "document-binary";

    /// <summary>Bytes that are not UTF-8 (RFC 3629).</summary>
    public const string NotUtf8 = "document-not-utf8";

    /// <summary>No title was found.</summary>
    public const string NoTitle = "title-missing";

    /// <summary>A title and nothing else, or markup without text.</summary>
    public const string NoContent = "content-missing";

    /// <summary>Quotations, lists or emphasis nested deeper than any real document.</summary>
    public const string NestedTooDeep = "nested-too-deep";
}
