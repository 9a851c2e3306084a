namespace ContentApi.Editorial.Articles;

/// <summary>The member <c>translationOf</c> of a document that is sent in: which article it is a translation of.</summary>
/// <param name="IsGiven">False when the member is absent: everything stays as it is.</param>
/// <param name="IdOrSlug">Id or slug of any article of the group; null when the article is to be no translation.</param>
internal readonly record struct TranslationOf(bool IsGiven, string? IdOrSlug);
