using FactBot.Core.Domain;
using FactBot.Tests.Storage.Harness;

namespace FactBot.Tests.Storage.Contract;

/// <summary>What a summary counts: one channel's own dossiers, from one time until another.</summary>
public abstract class PeriodContract(bool inMemory) : StoreContract(inMemory)
{
    private static readonly DateTimeOffset From = Sample.Now;
    private static readonly DateTimeOffset Until = Sample.Now.AddDays(1);

    private Task<DeskPeriod> Period(Place? channel = null) => Store.PeriodAsync(Sample.Desk, channel ?? Sample.Metro, From, Until, default);

    private async Task Open(int number, DateTimeOffset at, Place? channel = null, Audience audience = Audience.Public)
    {
        var dossier = Sample.Dossier(number, channel, audience, at);
        await Do(Sample.Saving(dossier with { Claims = dossier.Claims[..2] }));
    }

    private async Task Set(int dossier, int claim, ClaimState state, DateTimeOffset at)
    {
        var stored = await Dossier(dossier);
        await Do(Sample.Saving(stored.With(stored.Claim(claim)! with { State = state, StateSince = at, Verdict = Sample.Verdict() })));
    }

    private static List<string> Names(IEnumerable<ClaimRow> rows) => [.. rows.Select(r => r.Id.ToString())];

    [Fact]
    public async Task What_came_in_the_window_is_counted_its_start_included_and_its_end_not()
    {
        await Open(1, From.AddTicks(-1));
        await Open(2, From);
        await Open(3, Until.AddTicks(-1));
        await Open(4, Until);
        var period = await Period();
        Assert.Equal((2, 4), (period.Articles, period.ClaimsOpened));
        Assert.Equal(["A-1/1", "A-1/2", "A-2/1", "A-2/2", "A-3/1", "A-3/2"], Names(period.Open));
    }

    [Fact]
    public async Task Done_is_what_was_done_in_the_window_and_still_is()
    {
        await Open(1, From);
        await Open(2, From);
        await Open(3, From.AddDays(-3));
        await Set(1, 1, ClaimState.Done, From.AddHours(1));
        await Set(1, 2, ClaimState.SetAside, From.AddHours(1));
        await Set(2, 1, ClaimState.Done, From.AddHours(1));
        await Set(2, 1, ClaimState.Taken, From.AddHours(2));
        await Set(3, 1, ClaimState.Done, From.AddDays(-2));
        await Set(3, 2, ClaimState.Done, Until.AddHours(1));
        var period = await Period();
        Assert.Equal(["A-1/1"], Names(period.Done));
        Assert.Equal(["A-2/1", "A-2/2"], Names(period.Open));
    }

    [Fact]
    public async Task Only_the_channels_own_dossiers_count()
    {
        await Open(1, From);
        await Open(2, From, Sample.Sport);
        var (metro, sport) = (await Period(), await Period(Sample.Sport));
        Assert.Equal(["A-1/1", "A-1/2"], Names(metro.Open));
        Assert.Equal((1, 2), (sport.Articles, sport.ClaimsOpened));
        Assert.Equal(["A-2/1", "A-2/2"], Names(sport.Open));
    }

    [Fact]
    public async Task A_dossier_with_two_homes_counts_in_both()
    {
        await Open(1, From);
        var stored = await Dossier(1);
        await Do(Sample.Saving(stored with { Homes = stored.Homes.Add(new Home(Sample.Sport, Audience.Public)) }));
        Assert.Equal(1, (await Period(Sample.Sport)).Articles);
        Assert.Equal(2, (await Period(Sample.Sport)).ClaimsOpened);
    }
}
