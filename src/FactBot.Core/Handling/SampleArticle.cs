namespace FactBot.Core.Handling;

/// <summary>A sample article of our own, for people who want to see a card first.</summary>
public sealed record SampleArticle(string Name, ReadOnlyMemory<byte> Bytes);
