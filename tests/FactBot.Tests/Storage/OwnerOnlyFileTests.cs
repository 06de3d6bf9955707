using FactBot.Storage;
using FactBot.Storage.Disk;
using FactBot.Tests.Storage.Harness;
using FactBot.Tests.Support;

namespace FactBot.Tests.Storage;

/// <summary>What the desk knows is nobody else's on the machine.</summary>
public sealed class OwnerOnlyFileTests
{
    [Fact]
    public async Task Data_log_lock_and_backup_are_for_the_programs_own_user_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var desk = new TemporaryDesk();
        await using (var store = desk.Open())
        {
            _ = await store.AcceptAsync(Sample.Event("e1"), default);
            _ = await store.BackupAsync(desk.In("copy.db"), default);
            var files = Directory.GetFiles(Path.GetDirectoryName(desk.Path)!);
            Assert.True(files.Length >= 4, string.Join(' ', files));
            Assert.All(files, f => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(f)));
        }
    }

    /// <summary>Only root can play root here.</summary>
    [Fact]
    public async Task What_root_makes_in_the_folder_of_another_user_is_that_users()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return;
        }

        using var desk = new TemporaryDesk();
        var folder = Path.GetDirectoryName(desk.Path)!;
        Owners.Give(folder, user: 65534);
        await using (var store = desk.Open())
        {
            _ = await store.BackupAsync(desk.In("copy.db"), default);
        }

        _ = DeskFiles.Restore(desk.In("copy.db"), desk.Path, Sample.Time);
        Assert.All(Directory.GetFiles(folder), f => Assert.Equal((f, 65534u), (f, FileFacts.Of(f)!.Value.User)));
    }
}
