using FactBot.Core.Domain;
using FactBot.Core.Requests;

namespace FactBot.Tests.Stories;

/// <summary>What people write in a claim's own thread.</summary>
public sealed class ThreadWordsStories : IAsyncLifetime, IDisposable
{
    private readonly TestDesk _desk = new();

    public async Task InitializeAsync()
    {
        await _desk.SaysAsync("ana", TestDesk.Link);
        await _desk.PressesAsync("ana", new ActionToken(ActionVerb.Open, 1, 2));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("Thanks!")]
    [InlineData("thank you so much")]
    [InlineData("ok")]
    [InlineData("+1")]
    [InlineData("\U0001F44D")]
    [InlineData(":+1: :tada:")]
    [InlineData("<@ana|Ana> got it")]
    [InlineData("// the source is a friend")]
    [InlineData("<@ana|Ana> // between us")]
    [InlineData("3: // not for the record")]
    [InlineData("// between us\nthe rest of it, too")]
    public async Task Thanks_and_what_is_kept_out_are_no_notes(string said)
    {
        await _desk.RepliesAsync("sam", _desk.ClaimMessage(2).Id, said);

        Assert.Empty((await _desk.DossierAsync()).Claims[1].Notes);
    }

    [Theory]
    [InlineData("ok, the minutes show she was away")]
    [InlineData("1")]
    [InlineData("noted in the ledger on 3 March")]
    [InlineData("take a look at the minutes")]
    [InlineData("correct, she signed it")]
    [InlineData("note that she was away")]
    [InlineData("evidence is thin here")]
    [InlineData("claims of fraud were made in 2019, too")]
    [InlineData("3: the minutes say so")]
    [InlineData("on 3 March she was away")]
    [InlineData("https://example.org/a//b")]
    public async Task Words_are_notes_of_the_claim_whose_thread_it_is(string said)
    {
        await _desk.RepliesAsync("sam", _desk.ClaimMessage(2).Id, said);

        var claims = (await _desk.DossierAsync()).Claims;
        Assert.Equal(said, Assert.Single(claims[1].Notes).Text);
        Assert.All(claims.Where(c => c.Number != 2), c => Assert.Empty(c.Notes));
    }

    [Theory]
    [InlineData("take")]
    [InlineData("take c3")]
    [InlineData("take 3")]
    [InlineData("verdict wrong 3 letters refute it")]
    [InlineData("dismiss opinion")]
    [InlineData("evidence https://example.org/minutes refutes")]
    public async Task A_line_that_reads_as_a_command_is_asked_about(string said)
    {
        await _desk.RepliesAsync("sam", _desk.ClaimMessage(2).Id, said);

        Assert.Contains("reads as a command, so I did nothing and kept no note", _desk.Whispered, StringComparison.Ordinal);
        Assert.All((await _desk.DossierAsync()).Claims, c => Assert.True(c is { State: ClaimState.New, Notes.IsEmpty: true, Evidence.IsEmpty: true }));
    }

    [Theory]
    [InlineData("verdict wrong 3 letters refute it")]
    [InlineData("note on 3 March she was away")]
    [InlineData("evidence 3 letters from the archive")]
    [InlineData("dismiss 3 people said so in jest")]
    [InlineData("3: the minutes say so")]
    public async Task Addressed_words_with_a_number_stay_with_the_claim_whose_thread_it_is(string said)
    {
        var before = (await _desk.DossierAsync()).Claims;
        await _desk.SaysAsync("sam", said, under: _desk.ClaimMessage(2).Id);

        var after = (await _desk.DossierAsync()).Claims;
        Assert.NotEqual(before[1], after[1]);
        Assert.Equal(before.RemoveAt(1), after.RemoveAt(1), (a, b) => (a.State, a.Notes.Length, a.Evidence.Length) == (b.State, b.Notes.Length, b.Evidence.Length));
    }
}
