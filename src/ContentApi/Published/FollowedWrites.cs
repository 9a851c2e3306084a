namespace ContentApi.Published;

/// <summary>Has the instance that takes a write evict what the write changed before it answers; no operation that writes need know.</summary>
internal static class FollowedWrites
{
    public static TBuilder WithFollowedWrites<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (invocation, next) =>
        {
            if (HttpMethods.IsGet(invocation.HttpContext.Request.Method) || HttpMethods.IsHead(invocation.HttpContext.Request.Method))
                return await next(invocation);
            try
            {
                return await next(invocation);
            }
            finally
            {
                await invocation.HttpContext.RequestServices.GetRequiredService<ChangeFollower>().CatchUpAfterWriteAsync();
            }
        });
}
