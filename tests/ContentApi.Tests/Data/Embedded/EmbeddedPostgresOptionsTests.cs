using ContentApi.Data.Embedded;
using Microsoft.Extensions.Configuration;

namespace ContentApi.Tests.Data.Embedded;

public sealed class EmbeddedPostgresOptionsTests
{
    [Fact]
    public void Every_option_is_read_from_the_configuration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ContentApi:DataDirectory"] = "/srv/content",
            ["ContentApi:Embedded:BinDirectory"] = "/opt/postgresql/bin",
            ["ContentApi:Embedded:Repository"] = "https://mirror.example",
            ["ContentApi:Embedded:User"] = "content",
            ["ContentApi:Embedded:Settings:shared_buffers"] = "1GB",
        }).Build();

        var options = configuration.GetSection(EmbeddedPostgresOptions.Section).Get<EmbeddedPostgresOptions>()!;

        Assert.Equal("/srv/content", options.DataDirectory);
        Assert.Equal("/opt/postgresql/bin", options.Embedded.BinDirectory);
        Assert.Equal("https://mirror.example", options.Embedded.Repository);
        Assert.Equal("content", options.Embedded.User);
        Assert.Equal("1GB", options.Embedded.Settings["shared_buffers"]);
    }
}
