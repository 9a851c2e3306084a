using System.Net;
using ContentApi.Tests.Access;
using ContentApi.Tests.Editorial.Imports;

namespace ContentApi.Tests.Editorial.Jobs;

public sealed class TokenJobTests(OidcTokensTests.OidcApi api) : IClassFixture<OidcTokensTests.OidcApi>
{
    [Fact]
    public async Task A_job_that_a_bearer_token_asked_for_may_go_on_until_the_token_expires()
    {
        var token = api.Issuer.Token(new() { ["sub"] = "ada", ["roles"] = "editor" });
        using var accepted = await api.SendAsync(HttpMethod.Post, "/manage/v1/imports", Batch.Content(Batch.Line(Documents.Short("By Token"))), ("Authorization", $"Bearer {token}"));
        var job = await accepted.JsonAsync(HttpStatusCode.Accepted);

        var expiry = new Microsoft.IdentityModel.JsonWebTokens.JsonWebToken(token).ValidTo;
        Assert.Equal(expiry, Assert.Single(await api.RowsAsync<DateTime>($"SELECT authorised_until FROM editorial.jobs WHERE id = '{job.Id()}'")));
        Assert.Equal("ada", job.Text("createdBy"));
    }
}
