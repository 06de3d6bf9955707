using FactBot.Core.Domain;
using FactBot.Tests.Storage.Harness;

namespace FactBot.Tests.Storage.Contract;

/// <summary>Which note or evidence a message became.</summary>
public abstract class KeptContract(bool inMemory) : StoreContract(inMemory)
{
    private Task<KeptMessage?> Kept(string message) => Store.KeptAsync(new MessageRef(Sample.Metro, message), default);

    private async Task Change(Func<Dossier, Dossier> change) => await Do(Sample.Saving(change(await Dossier(1))));

    private async Task Note(int claim, params Note[] notes) => await Change(d => d.With(d.Claim(claim)! with { Notes = [.. notes] }));

    [Fact]
    public async Task A_note_is_known_by_its_message()
    {
        await Do(Sample.Saving(Sample.Dossier(1)));
        await Note(2, Sample.Note(1, "a", "m1"), Sample.Note(2, "b", "m2"), Sample.Note(3, "typed"));
        Assert.Equal(new KeptMessage(Sample.Id(1), 2, 2, IsEvidence: false), await Kept("m2"));
        Assert.Null(await Kept("m3"));
        Assert.Null(await Store.KeptAsync(new MessageRef(Sample.Sport, "m2"), default));
    }

    [Fact]
    public async Task A_note_on_the_article_is_one_on_claim_0()
    {
        await Do(Sample.Saving(Sample.Dossier(1) with { Notes = [Sample.Note(1, "a", "m1")] }));
        Assert.Equal(new KeptMessage(Sample.Id(1), 0, 1, IsEvidence: false), await Kept("m1"));
    }

    [Fact]
    public async Task Evidence_is_known_by_its_message()
    {
        var evidence = new Evidence(1, Sample.Ana, Sample.Now, null, "Minutes", Stance.Refutes, Tier.Primary, new MessageRef(Sample.Metro, "m1"));
        await Do(Sample.Saving(Sample.Dossier(1)));
        await Change(d => d.With(d.Claim(3)! with { Evidence = [evidence] }));
        Assert.Equal(new KeptMessage(Sample.Id(1), 3, 1, IsEvidence: true), await Kept("m1"));
    }

    [Fact]
    public async Task A_note_that_was_deleted_is_still_known()
    {
        await Do(Sample.Saving(Sample.Dossier(1)));
        await Note(2, Sample.Note(1, "a", "m1"));
        await Note(2, Sample.Note(1, "", "m1") with { DeletedAt = Sample.Now });
        Assert.NotNull(await Kept("m1"));
    }

    [Fact]
    public async Task A_note_moved_to_another_claim_is_known_there_alone()
    {
        await Do(Sample.Saving(Sample.Dossier(1)));
        await Note(5, Sample.Note(1, "a", "m1"));
        await Change(d => d.With(d.Claim(5)! with { Notes = [] }).With(d.Claim(2)! with { Notes = [Sample.Note(1, "a", "m1")] }));
        Assert.Equal(2, (await Kept("m1"))?.Claim);
        await Note(2);
        Assert.Null(await Kept("m1"));
    }
}
