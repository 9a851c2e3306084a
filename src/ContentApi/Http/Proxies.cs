using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace ContentApi.Http;

/// <summary>Takes the caller's address and scheme from <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c>, where the request comes from a proxy that the settings trust; from nobody, unless they name one.</summary>
internal static class Proxies
{
    /// <summary>Addresses, and networks such as <c>10.0.0.0/8</c>.</summary>
    public const string Section = "ContentApi:Proxies";

    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">One of them is neither.</exception>
    public static void UseProxies(this WebApplication app)
    {
        var trusted = app.Configuration.GetSection(Section).Get<string[]>() ?? [];
        if (trusted.Length == 0)
            return;
        // As many proxies as stand one behind the other: reading ends at the first address that is not trusted.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var text in trusted)
        {
            if (IPAddress.TryParse(text, out var address))
                options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(text, out var network))
                options.KnownIPNetworks.Add(network);
            else
                throw new Microsoft.Extensions.Options.OptionsValidationException(Section, typeof(string[]), [$"{Section} names '{text}', which is neither an address nor a network such as 10.0.0.0/8."]);
        }
        app.UseForwardedHeaders(options);
    }
}
