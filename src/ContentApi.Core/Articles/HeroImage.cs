namespace ContentApi.Core.Articles;

/// <summary>The picture that stands for an article; its bytes are not stored here.</summary>
public sealed record HeroImage
{
    /// <summary>http or https URL.</summary>
    public required string Url { get; init; }

    /// <summary>Text for those who cannot see the image; null if none was given.</summary>
    public string? Alt { get; init; }
}
