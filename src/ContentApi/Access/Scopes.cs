namespace ContentApi.Access;

/// <summary>What a key may do.</summary>
internal static class Scopes
{
    public const string ContentPreview = "content:preview";
    public const string ContentWrite = "content:write";
    public const string ContentPublish = "content:publish";
    public const string VocabularyWrite = "vocabulary:write";
    public const string WebhooksManage = "webhooks:manage";
    public const string KeysManage = "keys:manage";

    public static IReadOnlyList<string> All { get; } = [ContentPreview, ContentWrite, ContentPublish, VocabularyWrite, WebhooksManage, KeysManage];
}
