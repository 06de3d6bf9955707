namespace FactBot.Storage.Disk;

/// <summary>Durable bytes. Writes are durable only after <see cref="Flush"/>.</summary>
internal interface IDisk : IDisposable
{
    long Length { get; }

    /// <summary>Returns the number of bytes read, which is less than requested only at the end.</summary>
    int Read(long at, Span<byte> into);

    void Write(long at, ReadOnlySpan<byte> bytes);

    void SetLength(long length);

    void Flush();
}

/// <summary>The storage of a desk's data and log. Both stay open until disposal, because a path opened again may be another file.</summary>
internal interface IMedium : IDisposable
{
    /// <summary>The path of the data file, for messages.</summary>
    string Name { get; }

    IDisk Data { get; }

    IDisk Log { get; }

    /// <summary>Makes the names of created files durable.</summary>
    void KeepNames();

    /// <summary>Returns a sentence where an open file is no longer the one under its path; null otherwise.</summary>
    string? Lost();
}
