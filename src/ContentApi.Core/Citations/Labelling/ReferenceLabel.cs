namespace ContentApi.Core.Citations.Labelling;

/// <summary>What a word of a reference belongs to. The numbers are those of the model's file.</summary>
internal enum ReferenceLabel : byte
{
    Author,
    Editor,
    Translator,
    Date,
    Title,
    Container,
    Volume,
    Pages,
    Publisher,
    Place,
    Edition,
    Collection,
    Genre,
    Doi,
    Url,
    Isbn,
    Note,
    ListNumber,
}
