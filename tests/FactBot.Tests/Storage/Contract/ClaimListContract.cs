using FactBot.Core.Domain;
using FactBot.Tests.Storage.Harness;
using FactBot.Tests.Support;

namespace FactBot.Tests.Storage.Contract;

/// <summary>Lists of claims: which, in which order, and for whose eyes.</summary>
public abstract class ClaimListContract(bool inMemory) : StoreContract(inMemory)
{
    private static ClaimQuery In(Place place) => new(Sample.Desk, place);

    private async Task<List<string>> Find(ClaimQuery query, int limit = 100) =>
        [.. (await Store.ClaimsAsync(query, limit, default)).Rows.Select(r => r.Id.ToString())];

    private async Task Change(int dossier, int claim, Func<ClaimRecord, ClaimRecord> change)
    {
        var stored = await Dossier(dossier);
        await Do(Sample.Saving(stored.With(change(stored.Claim(claim)!))));
    }

    [Fact]
    public async Task A_row_says_how_a_claim_stands()
    {
        await Do(Sample.Saving(Sample.Dossier(1)));
        var since = Sample.Now.AddHours(1);
        await Change(1, 2, c => c with
        {
            State = ClaimState.Done,
            StateSince = since,
            Assignee = Sample.Sam,
            Due = Sample.Now.AddDays(1),
            Priority = Priority.High,
            Verdict = Sample.Verdict(Truth.Wrong),
            Notes = [Sample.Note(1, "Who signed?") with { IsQuestion = true }, Sample.Note(2, "When?") with { IsQuestion = true, AnsweredBy = 1 }],
        });
        var row = (await Store.ClaimsAsync(In(Sample.Metro) with { State = ClaimState.Done }, 10, default)).Rows.Single();
        Assert.Equal(
            new ClaimRow(
                new ClaimId(Sample.Id(1), 2), "Mayor Ana Lind approved the second payment on 3 March", ClaimKind.Allegation, ClaimState.Done, since, Sample.Now, Sample.Sam, Sample.Now.AddDays(1), Priority.High, Truth.Wrong, true, 1, false),
            row);
    }

    [Fact]
    public async Task Criticism_without_an_answer_in_the_article_is_marked()
    {
        await Do(Sample.Saving(Sample.Dossier(1)));
        var (rows, _) = await Store.ClaimsAsync(In(Sample.Metro), 100, default);
        Assert.Equal([3], rows.Where(r => r.Unanswered).Select(r => r.Id.Number));
    }

    [Fact]
    public async Task Words_are_cut_at_two_hundred_units_and_never_within_a_character()
    {
        var raw = new string('x', 199) + "😀" + new string('y', 50);
        var text = ArticleText.Plain(raw);
        var story = Sample.Dossier(1);
        var claim = SampleStory.Findings.Claims[0] with { Words = new Passage(0, raw.Length) };
        await Do(Sample.Saving(story with
        {
            Snapshot = story.Snapshot with { Article = story.Article with { Text = text } },
            Claims = [new ClaimRecord(1, claim, Sample.Now)],
        }));
        Assert.Equal(new string('x', 199), (await Store.ClaimsAsync(In(Sample.Metro), 10, default)).Rows.Single().Words);
    }

    [Fact]
    public async Task Overdue_comes_first_then_priority_then_age()
    {
        await Do(Sample.Saving(Sample.Dossier(1) with { Claims = Sample.Dossier(1).Claims[..3] }));
        await Do(Sample.Saving(Sample.Dossier(2, at: Sample.Now.AddDays(-1)) with { Claims = Sample.Dossier(2, at: Sample.Now.AddDays(-1)).Claims[..2] }));
        await Change(1, 2, c => c with { Due = Sample.Now.AddMinutes(-1), Priority = Priority.Low });
        await Change(1, 3, c => c with { Due = Sample.Now.AddDays(1), Priority = Priority.High });
        Assert.Equal(["A-1/2", "A-1/3", "A-2/1", "A-2/2", "A-1/1"], await Find(In(Sample.Metro)));
        Assert.Equal(["A-1/2", "A-1/3"], await Find(In(Sample.Metro), limit: 2));
        Assert.Equal(5, (await Store.ClaimsAsync(In(Sample.Metro), 2, default)).All);
    }

    [Fact]
    public async Task Everything_asked_for_must_hold()
    {
        await Do(Sample.Saving(Sample.Dossier(1)));
        await Change(1, 1, c => c with { State = ClaimState.Taken, Assignee = Sample.Sam });
        await Change(1, 2, c => c with { State = ClaimState.Done, Assignee = Sample.Sam });
        await Change(1, 3, c => c with { State = ClaimState.SetAside });
        var all = In(Sample.Metro);
        Assert.Equal(["A-1/1", "A-1/2"], await Find(all with { Assignee = Sample.Sam with { Name = "samuel" } }));
        Assert.Equal(["A-1/1"], await Find(all with { Assignee = Sample.Sam, OpenOnly = true }));
        Assert.Equal(["A-1/4", "A-1/5", "A-1/6"], await Find(all with { Unassigned = true, OpenOnly = true }));
        Assert.Equal(["A-1/3"], await Find(all with { State = ClaimState.SetAside }));
        Assert.Equal(["A-1/1"], await Find(all with { State = ClaimState.Taken }));
        Assert.Empty(await Find(all with { State = ClaimState.Done, OpenOnly = true }));
        Assert.Equal(["A-1/1", "A-1/4"], await Find(all with { Kind = ClaimKind.Quantity }));
        Assert.Equal(6, (await Find(all)).Count);
        Assert.Equal(4, (await Find(all with { OpenOnly = true })).Count);
    }

    [Fact]
    public async Task A_claim_that_is_taken_up_again_is_open_again()
    {
        await Do(Sample.Saving(Sample.Dossier(1) with { Claims = Sample.Dossier(1).Claims[..1] }));
        await Change(1, 1, c => c with { State = ClaimState.Done });
        Assert.Empty(await Find(In(Sample.Metro) with { OpenOnly = true }));
        await Change(1, 1, c => c with { State = ClaimState.New });
        Assert.Equal(["A-1/1"], await Find(In(Sample.Metro) with { OpenOnly = true }));
        Assert.Single(await Find(In(Sample.Metro)));
    }

    [Fact]
    public async Task A_private_channels_claims_are_seen_there_alone()
    {
        await Do(Sample.Saving(Sample.Dossier(1) with { Claims = Sample.Dossier(1).Claims[..1] }));
        Assert.Equal(["A-1/1"], await Find(In(Sample.Metro.Under("thread"))));
        Assert.Empty(await Find(In(Sample.Sport)));
        Assert.Empty(await Find(new ClaimQuery(new DeskId("chat:another"), Sample.Metro)));
    }

    [Fact]
    public async Task A_public_channels_claims_are_seen_everywhere_and_are_at_home_there_alone()
    {
        await Do(Sample.Saving(Sample.Dossier(1, audience: Audience.Public) with { Claims = Sample.Dossier(1).Claims[..1] }));
        Assert.Equal(["A-1/1"], await Find(In(Sample.Sport)));
        Assert.Empty(await Find(In(Sample.Sport) with { PostedHereOnly = true }));
        Assert.Equal(["A-1/1"], await Find(In(Sample.Metro) with { PostedHereOnly = true }));
    }

    [Fact]
    public async Task A_dossier_posted_elsewhere_too_shows_its_claims_there()
    {
        await Do(Sample.Saving(Sample.Dossier(1) with { Claims = Sample.Dossier(1).Claims[..1] }));
        Assert.Empty(await Find(In(Sample.Sport)));
        var stored = await Dossier(1);
        await Do(Sample.Saving(stored with { Homes = stored.Homes.Add(new Home(Sample.Sport, Audience.Private)) }));
        Assert.Equal(["A-1/1"], await Find(In(Sample.Sport) with { PostedHereOnly = true }));
    }
}
