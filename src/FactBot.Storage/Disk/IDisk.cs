namespace FactBot.Storage.Disk;

/// <summary>Bytes that stay. What was written is on the disk after <see cref="Flush"/>, and not before.</summary>
internal interface IDisk : IDisposable
{
    long Length { get; }

    /// <summary>How many bytes were read: fewer than asked for only at the end.</summary>
    int Read(long at, Span<byte> into);

    void Write(long at, ReadOnlySpan<byte> bytes);

    void SetLength(long length);

    void Flush();
}

/// <summary>Where a desk's data and its log lie. Both stay open as long as it lives: what is opened again by name may be another file.</summary>
internal interface IMedium : IDisposable
{
    /// <summary>For people: the path of the data file.</summary>
    string Name { get; }

    IDisk Data { get; }

    IDisk Log { get; }

    /// <summary>Makes the names of files that were created stay.</summary>
    void KeepNames();

    /// <summary>Why what is open is no longer what stands under its name, in a sentence; null while it is.</summary>
    string? Lost();
}
