using FactBot.Core.Domain;
using FactBot.Core.Views;

namespace FactBot.Tests.Stories;

/// <summary>Several claims by one command.</summary>
public sealed class BulkStories : IAsyncLifetime, IDisposable
{
    private readonly TestDesk _desk = new();

    public Task InitializeAsync() => _desk.SaysAsync("ana", TestDesk.Link);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("dismiss A-1/2-4 background")]
    [InlineData("dismiss A-1/2,3,4 background")]
    [InlineData("dismiss A-1/2, 3 and 4 background")]
    public async Task A_range_is_set_aside_by_one_command(string typed)
    {
        await _desk.SaysAsync("sam", typed);

        Assert.Equal([2, 3, 4], (await _desk.DossierAsync()).Claims.Where(c => c.SetAside?.Reason == "background").Select(c => c.Number));
    }

    [Fact]
    public async Task The_answer_names_a_range_and_not_every_number()
    {
        await _desk.TypesAsync("sam", "dismiss A-1/1-3 background");

        Assert.StartsWith("A-1/1 to 3: ", _desk.Whispered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_claims_get_one_verdict()
    {
        await _desk.SaysAsync("sam", "verdict A-1/1 and 2 wrong the ledger says so");

        Assert.Equal([1, 2], (await _desk.DossierAsync()).Claims.Where(c => c.Verdict?.Reason == "the ledger says so").Select(c => c.Number));
    }

    [Fact]
    public async Task What_was_set_aside_together_is_restored_together()
    {
        await _desk.SaysAsync("sam", "dismiss A-1/1-3 background");
        await _desk.SaysAsync("sam", "restore A-1/1-3");

        Assert.DoesNotContain((await _desk.DossierAsync()).Claims, c => c.State is ClaimState.SetAside);
    }

    [Fact]
    public async Task Keep_sets_the_other_open_claims_aside_and_leaves_what_is_done()
    {
        await _desk.SaysAsync("sam", "verdict A-1/4 confirmed minutes show it");
        await _desk.SaysAsync("sam", "keep A-1/1-2 the rest is background");

        var claims = (await _desk.DossierAsync()).Claims;
        Assert.All(claims.Where(c => c.Number is 1 or 2), c => Assert.Equal(ClaimState.New, c.State));
        Assert.Equal(ClaimState.Done, claims[3].State);
        Assert.All(claims.Where(c => c.Number is 3 or > 4), c => Assert.Equal("the rest is background", c.SetAside?.Reason));
    }

    [Fact]
    public async Task A_number_that_no_claim_has_changes_nothing()
    {
        await _desk.SaysAsync("sam", "dismiss A-1/2-60 background");

        Assert.DoesNotContain((await _desk.DossierAsync()).Claims, c => c.State is ClaimState.SetAside);
        Assert.Contains("There is no A-1/", _desk.Whispered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_claims_of_a_long_article_are_kept_and_listed()
    {
        _desk.Pages.Put("https://harbourpost.example/long", string.Join("\n\n", Enumerable.Range(1, 40).Select(i => $"The council of Eastmere paid the company {i * 3} million crowns for bridge number {i}, an audit report says.")));
        await _desk.SaysAsync("ana", "https://harbourpost.example/long");

        var claims = (await _desk.DossierAsync(2)).Claims.Length;
        Assert.InRange(claims, 40, Dossier.ClaimsAtStart);
        Assert.Equal($"{claims - 5} more: claims A-2", Assert.IsType<View.ArticleCard>(_desk.Card).More);
    }

    [Theory]
    [InlineData("note 3, 5 people saw it", "note 3, [5 people saw it]")]
    [InlineData("verdict 3-2 wrong it was 2-3", "? ")]
    public void Scores_and_counts_are_no_claims(string typed, string meant) =>
        Assert.StartsWith(meant.Split(',')[0], Core.Requests.RequestText.Of(Core.Requests.RequestText.Elsewhere(typed)), StringComparison.Ordinal);
}
