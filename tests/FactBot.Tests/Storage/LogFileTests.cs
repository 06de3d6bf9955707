using FactBot.Storage.Disk;

namespace FactBot.Tests.Storage;

/// <summary>The log's frames: what is whole is found again, and nothing after it.</summary>
public sealed class LogFileTests : IDisposable
{
    private readonly MemoryDisk _disk = new();
    private DataMark _data = new(8192, 17);

    public void Dispose() => _disk.Dispose();

    private static byte[] Page(byte content, bool last = false)
    {
        var page = new byte[PageStream.PageSize];
        page[0] = content;
        page[LogStream.ConfirmedAt] = last ? (byte)1 : (byte)0;
        return page;
    }

    private LogFile Open(long keep = long.MaxValue)
    {
        var log = new LogFile(_disk, () => _data);
        _ = log.Recover(p => p[LogStream.ConfirmedAt] != 0, keep);
        return log;
    }

    private LogFile With(params bool[] lasts)
    {
        var log = Open();
        for (var i = 0; i < lasts.Length; i++)
        {
            log.Append(i, Page((byte)(i + 1), lasts[i]));
        }

        return log;
    }

    private void Damage(long at)
    {
        Span<byte> one = stackalloc byte[1];
        _ = _disk.Read(at, one);
        one[0] ^= 0x40;
        _disk.Write(at, one);
    }

    [Fact]
    public void Pages_come_back()
    {
        _ = With(false, true, true);
        var log = Open();
        Assert.Equal(3, log.Pages);
        var page = new byte[PageStream.PageSize];
        log.Read(1, page);
        Assert.Equal(2, page[0]);
    }

    [Fact]
    public void Pages_of_a_transaction_that_was_not_finished_are_cut_off()
    {
        _ = With(false, true, false, false);
        var before = _disk.Length;
        Assert.Equal(2, Open().Pages);
        Assert.True(_disk.Length < before);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    public void Nothing_after_a_damaged_page_is_taken(int damaged, int left)
    {
        _ = With(true, true, true);
        Damage(32 + ((damaged - 1) * 8208) + 5000);
        Assert.Equal(left, Open().Pages);
    }

    [Fact]
    public void A_log_whose_head_is_damaged_holds_nothing()
    {
        _ = With(true);
        Damage(9);
        Assert.Equal(0, Open().Pages);
        Assert.Equal(0, _disk.Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Damage_to_a_page_that_was_on_the_disk_when_a_later_one_was_written_is_refused(int damaged)
    {
        WithFlushed(3);
        Damage(32 + ((damaged - 1) * 8208) + 5000);
        var before = Bytes();
        Assert.Equal(3 - damaged, Assert.Throws<DamagedLogException>(() => Open()).Behind);
        Assert.Equal(before, Bytes());
    }

    [Theory]
    [InlineData(9)]
    [InlineData(16)]
    [InlineData(30)]
    public void Damage_to_the_head_of_pages_that_were_on_the_disk_is_refused(int at)
    {
        WithFlushed(3);
        Damage(at);
        _ = Assert.Throws<DamagedLogException>(() => Open());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("a letter of more than thirty-two bytes")]
    public void What_is_no_log_is_left_as_it_is(string text)
    {
        _disk.Write(0, System.Text.Encoding.UTF8.GetBytes(text));
        _ = Assert.Throws<InvalidDataException>(() => Open());
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(Bytes()));
    }

    [Fact]
    public void A_repair_keeps_what_stands_before_the_damage()
    {
        WithFlushed(3);
        Damage(32 + 8208 + 5000);
        var log = new LogFile(_disk, () => _data);
        _ = log.Recover(p => p[LogStream.ConfirmedAt] != 0, long.MaxValue, allowDamage: true);
        Assert.Equal(1, log.Pages);
    }

    [Fact]
    public void Damage_to_a_log_that_was_being_applied_is_refused()
    {
        With(true, true).BeginApplying();
        Damage(32 + 5000);
        _ = Assert.Throws<DamagedLogException>(() => Open());
    }

    /// <summary>The first form of the log has the same frames, which tell nothing of the disk.</summary>
    [Fact]
    public void A_log_of_the_first_form_is_read()
    {
        _ = With(true, true);
        var head = new byte[32];
        _ = _disk.Read(0, head);
        head[7] = (byte)'1';
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(28), Checksum.Of(head.AsSpan(0, 28)));
        _disk.Write(0, head);
        Assert.Equal(2, Open().Pages);
    }

    private void WithFlushed(int pages)
    {
        var log = Open();
        for (var i = 0; i < pages; i++)
        {
            log.Append(i, Page((byte)(i + 1), last: true));
            log.Flush();
        }
    }

    private byte[] Bytes()
    {
        var bytes = new byte[_disk.Length];
        _ = _disk.Read(0, bytes);
        return bytes;
    }

    [Fact]
    public void Pages_of_an_earlier_log_are_not_taken_for_those_of_a_later_one()
    {
        _ = With(true, true);
        var old = new byte[_disk.Length];
        _ = _disk.Read(0, old);
        Open().Clear();
        With(true).Flush();
        _disk.Write(_disk.Length, old.AsSpan((int)_disk.Length));
        Assert.Equal(1, Open().Pages);
    }

    [Fact]
    public void What_was_never_acknowledged_is_cut_off_where_that_is_known()
    {
        _ = With(true, true, true);
        Assert.Equal(1, Open(keep: 1).Pages);
    }

    [Fact]
    public void A_log_of_another_data_file_is_refused()
    {
        _ = With(true);
        _data = _data with { Checksum = 18 };
        _ = Assert.Throws<InvalidDataException>(() => Open());
    }

    [Fact]
    public void A_checkpoint_that_began_is_remembered_until_it_has_ended()
    {
        With(true).BeginApplying();
        _data = _data with { Checksum = 18 };
        var log = Open();
        Assert.True(log.Applying);
        Assert.Equal(1, log.Pages);
        log.Clear();
        Assert.False(Open().Applying);
    }
}
