namespace FactBot.Storage.Records;

/// <summary>The parts of the file that are cached in memory.</summary>
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
