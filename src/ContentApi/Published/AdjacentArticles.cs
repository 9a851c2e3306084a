namespace ContentApi.Published;

/// <summary>The neighbours of an article by publication time, within its publication and locale.</summary>
/// <param name="Previous">The article published before it; null for the first.</param>
/// <param name="Next">The article published after it; null for the latest.</param>
public sealed record AdjacentArticles(ArticleReference? Previous, ArticleReference? Next);
