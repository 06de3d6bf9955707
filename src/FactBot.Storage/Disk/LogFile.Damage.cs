using System.Buffers.Binary;

namespace FactBot.Storage.Disk;

/// <summary>Tells what a power cut left from damage: whatever was on the disk when a later page was written had been acknowledged.</summary>
internal sealed partial class LogFile
{
    /// <summary>A header that a power cut left is blank, or the beginning of one.</summary>
    private void RefuseForeign()
    {
        Span<byte> head = stackalloc byte[sizeof(ulong)];
        head = head[..disk.Read(0, head)];
        Span<byte> ours = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(ours, Magic);
        Span<byte> first = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(first, FirstMagic);
        if (head.ContainsAnyExcept((byte)0) && !ours.StartsWith(head) && !first.StartsWith(head))
        {
            throw new InvalidDataException("What stands under its log's name is no log of FactBot, or damaged at its beginning. Nothing was changed: move it away if it is not the desk's, else restore a backup with factbot restore FILE.");
        }
    }

    /// <param name="isLast">Tells whether a page ends a transaction.</param>
    /// <param name="hasHead">Whether the header is whole.</param>
    /// <param name="good">The number of pages that would be kept.</param>
    private void RefuseDamaged(Func<ReadOnlySpan<byte>, bool> isLast, bool hasHead, long good)
    {
        var (acknowledged, behind) = (0L, 0);
        for (var page = hasHead ? Pages : 0; At(page + 1) <= disk.Length; page++)
        {
            _salt = hasHead ? _salt : SaltAt(page);
            if (ReadFrame(page))
            {
                acknowledged = Math.Max(acknowledged, NumberOf(_frame) >> NumberBits);
                behind += isLast(_frame.AsSpan(FrameHead)) ? 1 : 0;
            }
        }

        var (pages, rest) = Math.DivRem(disk.Length - HeadSize, FrameSize);
        if (rest == FrameHead && ReadsMark(pages))
        {
            acknowledged = Math.Max(acknowledged, pages);
        }

        if (acknowledged > good)
        {
            throw new DamagedLogException(good, acknowledged, behind);
        }
    }

    private uint SaltAt(long page)
    {
        Span<byte> salt = stackalloc byte[sizeof(uint)];
        _ = disk.Read(At(page) + sizeof(uint), salt);
        return BinaryPrimitives.ReadUInt32LittleEndian(salt);
    }
}
