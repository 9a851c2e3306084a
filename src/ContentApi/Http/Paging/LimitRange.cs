namespace ContentApi.Http.Paging;

/// <summary>How many items an operation gives, where it is not what lists give; as its metadata, for the OpenAPI document.</summary>
/// <param name="Default">When nothing is said.</param>
/// <param name="Maximum">At most.</param>
internal sealed record LimitRange(int Default, int Maximum);
