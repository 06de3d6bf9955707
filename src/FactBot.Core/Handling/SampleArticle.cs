namespace FactBot.Core.Handling;

/// <summary>An article of our own writing, for whoever wants to see a card first.</summary>
public sealed record SampleArticle(string Name, ReadOnlyMemory<byte> Bytes);
