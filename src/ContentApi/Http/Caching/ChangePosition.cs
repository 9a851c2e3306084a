namespace ContentApi.Http.Caching;

/// <summary>How far the cache has followed the log of changes.</summary>
/// <param name="Epoch">Counts how often it was begun anew: positions of different epochs cannot be compared.</param>
/// <param name="Number">Number of the last change that was processed; 0 when there was none.</param>
/// <param name="At">The time that the log gives for it, by which it is told from another change of the same number.</param>
internal sealed record ChangePosition(int Epoch, long Number, DateTime At);

/// <summary>A change of what is public, as far as the cache is concerned.</summary>
/// <param name="Number">Its number in the log, in which there are no gaps.</param>
/// <param name="At">Its time.</param>
/// <param name="Touched">Ids of what it changed: whatever is made of one of them is out of date.</param>
internal sealed record CacheChange(long Number, DateTime At, Guid[] Touched);
