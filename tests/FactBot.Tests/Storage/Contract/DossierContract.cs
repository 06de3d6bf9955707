using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Tests.Storage.Harness;
using FactBot.Tests.Support;

namespace FactBot.Tests.Storage.Contract;

/// <summary>Dossiers: stored whole, found again, guarded by their version.</summary>
public abstract class DossierContract(bool inMemory) : StoreContract(inMemory)
{
    [Fact]
    public async Task A_dossier_comes_back_as_it_was_stored_one_version_on()
    {
        await Do(Sample.Saving(Sample.Dossier(1)));
        DeepEquality.Same(Sample.Dossier(1) with { Version = 1 }, await Dossier(1));
    }

    [Fact]
    public async Task Nothing_of_a_dossier_is_left_out()
    {
        var claims = SampleStory.Findings.Claims.Select((c, i) => Filled.Of<ClaimRecord>() with { Number = i + 1, Claim = c });
        Assert.Contains(claims, c => c.Evidence[0].Kept is not null);
        var full = Filled.Of<Dossier>() with { Id = Sample.Id(1), Version = 0, Snapshot = Sample.Dossier(1).Snapshot, Claims = [.. claims] };
        await Do(Sample.Saving(full));
        DeepEquality.Same(full with { Version = 1 }, await Dossier(1));
    }

    [Fact]
    public async Task A_change_of_one_claim_leaves_the_others_as_they_are()
    {
        await Do(Sample.Saving(Sample.Dossier(1)));
        var stored = await Dossier(1);
        var noted = stored.With(stored.Claim(2)! with { Notes = [Sample.Note(1, "The minutes show it.")], Verdict = Sample.Verdict(), State = ClaimState.Done });
        await Do(Sample.Saving(noted));
        DeepEquality.Same(noted with { Version = 2 }, await Dossier(1));
    }

    [Fact]
    public async Task The_text_behind_evidence_is_kept_once_and_stays_through_later_changes()
    {
        var kept = new KeptText(new string('x', 50_000), "sha", Sample.Now);
        var evidence = new Evidence(1, Sample.Ana, Sample.Now, "https://paper.example/e", "Minutes", Stance.Refutes, Tier.Primary, null) { Kept = kept };
        await Do(Sample.Saving(Sample.Dossier(1)));
        var stored = await Dossier(1);
        await Do(Sample.Saving(stored.With(stored.Claim(1)! with { Evidence = [evidence] }).With(stored.Claim(2)! with { Evidence = [evidence] })));
        stored = await Dossier(1);
        await Do(Sample.Saving(stored.With(stored.Claim(1)! with { Notes = [Sample.Note(1, "Seen.")] })));
        Assert.All((await Dossier(1)).Claims.Take(2), c => Assert.Equal(kept, c.Evidence[0].Kept));
    }

    [Fact]
    public async Task A_claim_can_be_added()
    {
        await Do(Sample.Saving(Sample.Dossier(1)));
        var stored = await Dossier(1);
        var added = stored with { Claims = stored.Claims.Add(stored.Claims[0] with { Number = 7, AddedBy = Sample.Sam }) };
        await Do(Sample.Saving(added));
        DeepEquality.Same(added with { Version = 2 }, await Dossier(1));
    }

    [Fact]
    public async Task A_dossier_that_moved_on_is_a_conflict_and_stays()
    {
        await Do(Sample.Saving(Sample.Dossier(1)));
        var stored = await Dossier(1);
        await Do(Sample.Saving(stored with { Notes = [Sample.Note(1, "First.")] }));
        Assert.Equal(CommitResult.Conflict, await Commit(Sample.Saving(stored with { Notes = [Sample.Note(1, "Second.")] })));
        Assert.Equal("First.", Assert.Single((await Dossier(1)).Notes).Text);
    }

    [Fact]
    public async Task A_dossier_that_is_not_there_cannot_be_changed() =>
        Assert.Equal(CommitResult.Conflict, await Commit(Sample.Saving(Sample.Dossier(1) with { Version = 1 })));

    [Fact]
    public async Task Number_text_and_address_are_given_once_in_a_desk()
    {
        var first = Sample.Dossier(1);
        await Do(Sample.Saving(first));
        Assert.Equal(CommitResult.Conflict, await Commit(Sample.Saving(first)));
        Assert.Equal(CommitResult.Conflict, await Commit(Sample.Saving(first with { Id = Sample.Id(2), Snapshot = first.Snapshot with { TextHash = "other" } })));
        Assert.Equal(CommitResult.Conflict, await Commit(Sample.Saving(first with { Id = Sample.Id(2), Snapshot = first.Snapshot with { AddressKey = null } })));
        await Do(Sample.Saving(first with { Id = new DossierId(new DeskId("chat:another"), 1) }));
    }

    [Fact]
    public async Task A_text_without_an_address_needs_none()
    {
        await Do(Sample.Saving(Sample.Dossier(1) with { Snapshot = Sample.Dossier(1).Snapshot with { AddressKey = null } }));
        await Do(Sample.Saving(Sample.Dossier(2) with { Snapshot = Sample.Dossier(2).Snapshot with { AddressKey = null } }));
        Assert.Null((await Dossier(2)).Snapshot.AddressKey);
    }

    [Fact]
    public async Task A_dossier_is_found_by_its_address_and_by_its_text_in_its_own_desk()
    {
        await Do(Sample.Saving(Sample.Dossier(1)));
        Assert.Equal(Sample.Id(1), await Store.ByAddressAsync(Sample.Desk, "https://paper.example/1", default));
        Assert.Equal(Sample.Id(1), await Store.ByTextAsync(Sample.Desk, "hash1", default));
        Assert.Null(await Store.ByAddressAsync(Sample.Desk, "hash1", default));
        Assert.Null(await Store.ByTextAsync(new DeskId("chat:another"), "hash1", default));
    }

    [Fact]
    public async Task An_address_of_any_length_is_told_from_another()
    {
        var longAddress = "https://paper.example/" + new string('ü', 5000);
        var dossier = Sample.Dossier(1);
        await Do(Sample.Saving(dossier with { Snapshot = dossier.Snapshot with { AddressKey = longAddress } }));
        Assert.Equal(Sample.Id(1), await Store.ByAddressAsync(Sample.Desk, longAddress, default));
        Assert.Null(await Store.ByAddressAsync(Sample.Desk, longAddress + "?", default));
        Assert.Null(await Store.ByAddressAsync(Sample.Desk, longAddress.ToUpperInvariant(), default));
    }

    [Fact]
    public async Task The_last_number_is_the_highest_of_the_desk()
    {
        Assert.Equal(0, await Store.LastNumberAsync(Sample.Desk, default));
        foreach (var number in (int[])[9, 10, 2])
        {
            await Do(Sample.Saving(Sample.Dossier(number)));
        }

        await Do(Sample.Saving(Sample.Dossier(99) with { Id = new DossierId(new DeskId(Sample.Desk.Value + "x"), 99) }));
        Assert.Equal(10, await Store.LastNumberAsync(Sample.Desk, default));
    }

    [Fact]
    public async Task Everything_can_be_read_of_a_desk_that_has_nothing()
    {
        Assert.Null(await Store.DossierAsync(Sample.Id(1), default));
        Assert.Empty(await Store.LatestAsync(Sample.Metro, 5, default));
        Assert.Null(await Store.AnchorAsync(new MessageRef(Sample.Metro, "m1"), default));
        Assert.Empty(await Store.AnchorsAsync(Sample.Id(1), default));
        Assert.Empty(await Store.PeopleAsync(Sample.Desk, default));
    }

    [Fact]
    public async Task The_latest_of_a_channel_are_those_posted_there_last()
    {
        await Do(Sample.Saving(Sample.Dossier(1, at: Sample.Now)));
        await Do(Sample.Saving(Sample.Dossier(2, at: Sample.Now.AddMinutes(1))));
        await Do(Sample.Saving(Sample.Dossier(3, Sample.Sport, at: Sample.Now.AddMinutes(2))));
        Assert.Equal([Sample.Id(2), Sample.Id(1)], (await Store.LatestAsync(Sample.Metro, 5, default)).AsEnumerable());

        Time.Advance(TimeSpan.FromHours(1));
        var moved = await Dossier(3);
        await Do(Sample.Saving(moved with { Homes = moved.Homes.Add(new Home(Sample.Metro, Audience.Public)) }));
        Assert.Equal([Sample.Id(3), Sample.Id(2)], (await Store.LatestAsync(Sample.Metro.Under("thread"), 2, default)).AsEnumerable());
        Assert.Equal([Sample.Id(3)], (await Store.LatestAsync(Sample.Sport, 5, default)).AsEnumerable());
    }

    [Fact]
    public async Task Posted_again_is_posted_last()
    {
        await Do(Sample.Saving(Sample.Dossier(1, at: Sample.Now)));
        await Do(Sample.Saving(Sample.Dossier(2, at: Sample.Now.AddMinutes(1))));
        _ = await Store.AcceptAsync(Sample.Event("e1"), default);
        await Do(Sample.Saving(await Dossier(1)) with
        {
            Settles = new EventKey("e1"),
            Events = [new DeskEvent(DeskEventKind.PostedAgain, Sample.Id(1), 0, Sample.Ana, Sample.Now.AddMinutes(2))],
        });
        Assert.Equal([Sample.Id(1), Sample.Id(2)], (await Store.LatestAsync(Sample.Metro, 5, default)).AsEnumerable());
    }
}
