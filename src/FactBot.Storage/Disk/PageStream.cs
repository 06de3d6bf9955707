namespace FactBot.Storage.Disk;

/// <summary>
/// The stream that the engine expects: whole pages at positions that it sets. Closing the stream does not close the file: the engine
/// closes its streams when it marks a file as broken, and the file is then opened again.
/// </summary>
internal abstract class PageStream : Stream
{
    public const int PageSize = 8192;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Position { get; set; }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };
}
