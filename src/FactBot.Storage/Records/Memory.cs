namespace FactBot.Storage.Records;

/// <summary>What is kept in memory of what the file holds.</summary>
internal sealed class Memory
{
    public SnapshotCache Texts { get; } = new();

    public OpenRows Open { get; } = new();

    public UnderWay UnderWay { get; } = new();

    public void Forget()
    {
        Texts.Clear();
        Open.Forget();
        UnderWay.Forget();
    }
}
