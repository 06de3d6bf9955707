namespace FactBot.Storage.Records;

/// <summary>What is kept in memory of what the file holds.</summary>
internal sealed class StoreCaches
{
    public SnapshotCache Texts { get; } = new();

    public OpenRows Open { get; } = new();

    public UnsettledMessages UnderWay { get; } = new();

    public void Forget()
    {
        Texts.Clear();
        Open.Forget();
        UnderWay.Forget();
    }
}
