using System.Diagnostics;
using System.Runtime.InteropServices;

namespace FactBot.Tests.Support;

/// <summary>Other users of the machine, for tests that root runs.</summary>
internal static class Owners
{
    public static void Give(string path, uint user) => Assert.Equal(0, ChangeOwner(path, user, user));

    /// <summary>Connects to a socket as another user and waits for its end.</summary>
    public static async Task ConnectAsync(string socket, uint user)
    {
        const string program = "use IO::Socket::UNIX; $) = $ARGV[1]; $> = $ARGV[1]; my $s = IO::Socket::UNIX->new(Peer => $ARGV[0]) or die $!; print while <$s>;";
        using var process = Process.Start(new ProcessStartInfo("perl", ["-e", program, socket, user.ToString(System.Globalization.CultureInfo.InvariantCulture)]))!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    [DllImport("libc", EntryPoint = "chown", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeOwner(string path, uint user, uint group);
}
