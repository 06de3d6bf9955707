using FactBot.Core.Domain;
using FactBot.Core.Handling;

namespace FactBot.Tests.Storage;

/// <summary>Dossiers: stored whole, found again, guarded by their version.</summary>
public abstract class DossierContract(bool inMemory) : StoreContract(inMemory)
{
    [Fact]
    public async Task A_dossier_comes_back_as_it_was_stored_one_version_on()
    {
        var dossier = Sample.Dossier(1);
        await Do(Sample.Saving(dossier));
        Alike.Same(dossier with { Version = 1 }, await Dossier(1));
    }

    [Fact]
    public async Task A_note_on_a_claim_is_stored_with_it()
    {
        await Do(Sample.Saving(Sample.Dossier(1)));
        var stored = await Dossier(1);
        var noted = stored.With(stored.Claim(2)! with { Notes = [Sample.Note(1, "The minutes show it.", "m7")] });
        await Do(Sample.Saving(noted));
        Alike.Same(noted with { Version = 2 }, await Dossier(1));
        Assert.Equal(2, (await Store.KeptAsync(new MessageRef(Sample.Metro, "m7"), default))?.Claim);
    }

    [Fact]
    public async Task A_dossier_that_moved_on_is_a_conflict_and_stays()
    {
        await Do(Sample.Saving(Sample.Dossier(1)));
        var stored = await Dossier(1);
        await Do(Sample.Saving(stored with { Notes = [Sample.Note(1, "First.")] }));
        Assert.Equal(Committed.Conflict, await Commit(Sample.Saving(stored with { Notes = [Sample.Note(1, "Second.")] })));
        Assert.Equal("First.", Assert.Single((await Dossier(1)).Notes).Text);
    }
}
