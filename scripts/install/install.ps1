<#
.SYNOPSIS
Installs a release of claude-multi for the current user of Windows, and removes it again.

.DESCRIPTION
irm ADDRESS/latest/download/install.ps1 | iex
& ([scriptblock]::Create((irm ADDRESS/latest/download/install.ps1))) -Version 0.2.0

The address of the releases can be replaced by the variable CLAUDE_MULTI_RELEASES_URL, such as by a mirror's.
It runs in Windows PowerShell 5.1 and in PowerShell 7. When it cannot do its work, it throws, and has changed nothing.

.PARAMETER Version
The release to install, such as 0.2.0. By default the newest.

.PARAMETER Prefix
The folder to install in. By default %LOCALAPPDATA%\Programs\claude-multi.

.PARAMETER Uninstall
Removes what this script has installed in the folder. Runs are kept.
#>
param(
  [string] $Version = '',
  [string] $Prefix = '',
  [switch] $Uninstall
)

# The parentheses make a script that was cut off a syntax error, of which nothing runs. The block keeps the names in here
# out of the session that `iex` runs in.
(& {
  param([string] $Version = '', [string] $Prefix = '', [switch] $Uninstall)

  Set-StrictMode -Version 3.0
  $ErrorActionPreference = 'Stop'
  # The progress bar of Windows PowerShell makes downloads many times slower.
  $ProgressPreference = 'SilentlyContinue'

  $repository = 'OWNER/claude-multi'
  # Earlier versions of gh have no --source-ref; those before 2.67.0 ended with 0 when there was no attestation.
  $oldestGh = [version] '2.68.0'
  $folder = 'claude-multi-windows-x64'
  $archiveName = "$folder.zip"
  $documents = 'README.md', 'LICENSE', 'licenses.txt', 'CHANGELOG.md'
  $versionPattern = '^\d{1,9}\.\d{1,9}\.\d{1,9}(-[0-9A-Za-z][0-9A-Za-z.-]*)?$'

  function Stop-Installation([string[]] $Lines) {
    throw ("claude-multi install: " + ($Lines -join ([Environment]::NewLine + '  ')))
  }

  # The beginning of a text from elsewhere, safe to print.
  function Get-Preview([string] $Text) {
    $clean = $Text -replace '[^ -~]', ''
    $clean.Substring(0, [Math]::Min(60, $clean.Length))
  }

  function Get-Releases {
    $address = $env:CLAUDE_MULTI_RELEASES_URL
    if (-not $address) { return "https://github.com/$repository/releases" }
    $uri = $null
    $isUri = [Uri]::TryCreate($address, [UriKind]::Absolute, [ref] $uri)
    if (-not $isUri -or -not ($uri.Scheme -eq 'https' -or ($uri.Scheme -eq 'http' -and $uri.IsLoopback))) {
      Stop-Installation "CLAUDE_MULTI_RELEASES_URL is `"$address`".",
        'Allowed: https://..., and http://... on this machine (127.0.0.1, localhost, [::1]).'
    }
    $address.TrimEnd('/')
  }

  # Downloads a file. $Missing says what is missing where there is no such file.
  function Get-Download([string] $Name, [string] $File, [string] $Missing) {
    $address = "$releases/$Name"
    try {
      $response = Invoke-WebRequest -Uri $address -OutFile $File -PassThru -UseBasicParsing
    } catch {
      $status = 0
      $failed = $_.Exception.PSObject.Properties['Response']
      if ($failed -and $failed.Value) { $status = [int] $failed.Value.StatusCode }
      if ($status -eq 404) { Stop-Installation $Missing, "${address}: not found (404)" }
      Stop-Installation "cannot download $address", $_.Exception.Message,
        'Check the network, the proxy, and the free space of the disk.'
    }
    # Windows PowerShell follows a redirect to an address without TLS.
    $base = $response.BaseResponse
    if ($base.PSObject.Properties['ResponseUri']) { $final = $base.ResponseUri } else { $final = $base.RequestMessage.RequestUri }
    if (-not ($final.Scheme -eq 'https' -or ($address -like 'http:*' -and $final.IsLoopback))) {
      Stop-Installation "cannot download $address", 'It was redirected to an address without TLS.'
    }
  }

  # With gh at hand, GitHub's own word on where the archive was built: by the workflow of releases, for this version. The
  # checksum comes from the same place as the archive, the attestation does not.
  function Test-Attestation([string] $File, [string] $Version) {
    $unchecked = 'Its checksum is right. Its attestation was not checked:'
    $gh = Get-Command gh -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
    if (-not $gh) { return "$unchecked there is no gh (GitHub CLI)." }
    # Windows PowerShell makes an error of each line on the standard error of a program.
    $ErrorActionPreference = 'Continue'
    $told = [string] (& $gh.Source --version 2>$null | Select-Object -First 1)
    $isNew = $false
    if ($told -match '^gh version (\d+\.\d+\.\d+)') { $isNew = [version] $Matches[1] -ge $oldestGh }
    if (-not $isNew) { return "$unchecked gh is older than $oldestGh." }
    $said = (& $gh.Source attestation verify $File --repo $repository --signer-workflow "$repository/.github/workflows/release.yml" --source-ref "refs/tags/v$Version" 2>&1 | Out-String).Trim()
    $code = $LASTEXITCODE
    $ErrorActionPreference = 'Stop'
    if ($code -eq 0) { return 'Its checksum and its attestation are right.' }
    if ($code -eq 4 -or $said -match 'HTTP 401|gh auth login') { return "$unchecked gh is not logged in (gh auth login)." }
    if ($said -match 'dial tcp|no such host|connection refused|i/o timeout|error connecting to|proxyconnect|TLS handshake timeout|HTTP 403.*rate limit') {
      return "$unchecked gh could not reach GitHub."
    }
    Stop-Installation "$archiveName is not what was released: gh found no valid attestation of $repository for it.",
      (Get-Preview (($said -split '\r?\n')[-1])), 'Nothing was installed. Please report it.'
  }

  # Unpacks the known files of the archive under names of ours, whatever else it may hold.
  function Expand-Release([string] $Archive, [string] $To) {
    Add-Type -AssemblyName System.IO.Compression.FileSystem
    $zip = [IO.Compression.ZipFile]::OpenRead($Archive)
    try {
      foreach ($name in @('claude-multi.exe') + $documents) {
        $entry = $zip.GetEntry("$folder/$name")
        if ($entry) { [IO.Compression.ZipFileExtensions]::ExtractToFile($entry, (Join-Path $To $name)) }
      }
    } finally {
      $zip.Dispose()
    }
    if (-not (Test-Path -LiteralPath (Join-Path $To 'claude-multi.exe') -PathType Leaf)) {
      Stop-Installation "$archiveName has no claude-multi.exe in it.", 'Nothing was installed.'
    }
  }

  # What a claude-multi says its version is; '' when it does not run.
  function Get-InstalledVersion([string] $Program) {
    $ErrorActionPreference = 'Continue'
    try { $said = [string] (& $Program version 2>$null | Select-Object -First 1) } catch { $said = '' }
    if ($said -match '^claude-multi (\S+)') { $Matches[1] } else { '' }
  }

  # What others have put into the folder stays. A program by hand is replaced if it is claude-multi.
  function Test-Foreign {
    if (Test-Path -LiteralPath $receipt) { return }
    foreach ($name in @('claude-multi.exe') + $documents) {
      $file = Join-Path $Prefix $name
      if (-not (Test-Path -LiteralPath $file)) { continue }
      if ($name -eq 'claude-multi.exe' -and (Get-InstalledVersion $file)) { continue }
      Stop-Installation "$file is there already, and this script did not install it.", 'Move it away, or choose another -Prefix.'
    }
  }

  function Remove-Release {
    if (-not (Test-Path -LiteralPath $receipt)) {
      Stop-Installation "claude-multi is not installed in $Prefix by this script.",
        'Installed elsewhere? Say where with -Prefix. From npm or Scoop: npm uninstall -g claude-multi, scoop uninstall claude-multi'
    }
    foreach ($name in @('claude-multi.exe') + $documents) {
      $file = Join-Path $Prefix $name
      if (Test-Path -LiteralPath $file) { Remove-Item -LiteralPath $file -Force }
    }
    Remove-Item -LiteralPath $receipt -Force
    Get-ChildItem -LiteralPath $Prefix -Filter '.claude-multi-*' -Force | Remove-Item -Recurse -Force
    if (-not (Get-ChildItem -LiteralPath $Prefix -Force)) { Remove-Item -LiteralPath $Prefix }
    Write-Output "claude-multi is removed from $Prefix."
    $runs = $env:CLAUDE_SESSIONS_DIR
    if (-not $runs) { $runs = Join-Path $env:LOCALAPPDATA 'claude-multi' }
    if (Test-Path -LiteralPath $runs) {
      Write-Output "Your runs are kept in $runs; delete that folder if you want them gone, too."
    }
  }

  function Install-Release {
    Test-Foreign
    New-Item -ItemType Directory -Path $Prefix -Force | Out-Null
    # An hour is more than an installation takes. What runs still cannot be removed, and stays until the next time.
    Get-ChildItem -LiteralPath $Prefix -Filter '.claude-multi-*' -Force |
      Where-Object { $_.LastWriteTime -lt (Get-Date).AddHours(-1) } |
      Remove-Item -Recurse -Force -ErrorAction SilentlyContinue
    # Beside the program, so that the last step is a rename.
    $work = Join-Path $Prefix ('.claude-multi-' + [Guid]::NewGuid().ToString('N'))
    New-Item -ItemType Directory -Path $work | Out-Null
    try {
      if (-not $Version) {
        $file = Join-Path $work 'VERSION'
        Get-Download 'latest/download/VERSION' $file 'there is no release yet, or the address of the releases is wrong.'
        $text = [IO.File]::ReadAllText($file)
        $Version = $text.Trim()
        if ($Version -notmatch $versionPattern) {
          Stop-Installation "$releases/latest/download/VERSION did not answer with a version, but with: $(Get-Preview $text)",
            'Is there a proxy or a login page in between?'
        }
      }
      $program = Join-Path $Prefix 'claude-multi.exe'
      if (Test-Path -LiteralPath $program) {
        $present = Get-InstalledVersion $program
        if ($present -eq $Version) { Write-Output "claude-multi $Version is installed already; it is installed again." }
        elseif ($present) { Write-Output "Replacing claude-multi $present by $Version." }
      }

      $sums = Join-Path $work 'SHA256SUMS'
      Get-Download "download/v$Version/SHA256SUMS" $sums "there is no release $Version."
      $pattern = '^([0-9a-f]{64}) [ *]' + [regex]::Escape($archiveName) + '$'
      $wanted = @(Get-Content -LiteralPath $sums | Where-Object { $_ -match $pattern } | ForEach-Object { $_.Substring(0, 64) })
      if ($wanted.Count -ne 1) { Stop-Installation "release $Version has no binary for windows-x64." }
      Write-Output "Downloading claude-multi $Version for windows-x64 ..."
      $archive = Join-Path $work $archiveName
      Get-Download "download/v$Version/$archiveName" $archive "release $Version lists $archiveName, but does not have it."
      $found = (Get-FileHash -LiteralPath $archive -Algorithm SHA256).Hash.ToLowerInvariant()
      if ($found -ne $wanted[0]) {
        Stop-Installation "$archiveName is not what was released: its checksum is wrong.",
          "SHA-256 by SHA256SUMS: $($wanted[0])", "SHA-256 of the download: $found",
          'Nothing was installed. Try again; if it stays wrong, please report it.'
      }
      Write-Output (Test-Attestation $archive $Version)

      $unpacked = Join-Path $work 'unpacked'
      New-Item -ItemType Directory -Path $unpacked | Out-Null
      Expand-Release $archive $unpacked
      $new = Join-Path $unpacked 'claude-multi.exe'
      $told = Get-InstalledVersion $new
      if ($told -ne $Version) {
        Stop-Installation "claude-multi $Version does not run on this machine (as windows-x64).",
          'With Node.js 24 or later it runs all the same: npm install -g claude-multi'
      }

      # A program that runs cannot be overwritten, but it can be renamed.
      $old = Join-Path $Prefix ('.claude-multi-' + [Guid]::NewGuid().ToString('N') + '.old')
      $hasOld = Test-Path -LiteralPath $program
      if ($hasOld) { [IO.File]::Move($program, $old) }
      try {
        [IO.File]::Move($new, $program)
        Set-Content -LiteralPath $receipt -Value $Version -Encoding ASCII
      } catch {
        # Everything as it was, also when the program was in its place already.
        if (-not (Test-Path -LiteralPath $new)) { Remove-Item -LiteralPath $program -Force }
        if ($hasOld) { [IO.File]::Move($old, $program) }
        throw
      }
      if ($hasOld) { Remove-Item -LiteralPath $old -Force -ErrorAction SilentlyContinue }
      foreach ($name in $documents) {
        $file = Join-Path $unpacked $name
        $place = Join-Path $Prefix $name
        try {
          if (Test-Path -LiteralPath $file) { Move-Item -LiteralPath $file -Destination $place -Force }
        } catch {
          Write-Output "Not renewed: $place ($($_.Exception.Message))"
        }
      }
    } finally {
      Remove-Item -LiteralPath $work -Recurse -Force -ErrorAction SilentlyContinue
      if (-not (Get-ChildItem -LiteralPath $Prefix -Force)) { Remove-Item -LiteralPath $Prefix }
    }

    Write-Output "claude-multi $Version is installed: $program"
    $first = Get-Command claude-multi -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
    if ($first -and $first.Source -ne $program) { Write-Output "Note: your shell finds another claude-multi first: $($first.Source)" }
    if (($env:Path -split ';' | ForEach-Object { $_.TrimEnd('\') }) -notcontains $Prefix) {
      $quoted = $Prefix -replace "'", "''"
      Write-Output "$Prefix is not on your PATH. To have it there in every new shell:"
      Write-Output "  [Environment]::SetEnvironmentVariable('Path', '$quoted;' + [Environment]::GetEnvironmentVariable('Path', 'User'), 'User')"
    }
    $where = ''
    if ($givenPrefix) { $where = " -Prefix '" + ($Prefix -replace "'", "''") + "'" }
    Write-Output "To remove it:  & ([scriptblock]::Create((irm $releases/latest/download/install.ps1))) -Uninstall$where"
    Write-Output 'Next:          claude-multi doctor'
  }

  if ($env:OS -ne 'Windows_NT') {
    Stop-Installation 'this script is for Windows.', 'Elsewhere: curl -fsSL ADDRESS/latest/download/install.sh | sh'
  }
  # On Windows on Arm, the binary for Intel processors is run by emulation.
  if (-not [Environment]::Is64BitOperatingSystem) {
    Stop-Installation 'there is no binary of claude-multi for a 32-bit Windows.', 'With Node.js 24 or later: npm install -g claude-multi'
  }
  # Windows PowerShell does not offer TLS 1.2 by itself on older systems.
  [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12

  $releases = Get-Releases
  $Version = $Version -replace '^v', ''
  if ($Version -and $Version -notmatch $versionPattern) {
    Stop-Installation "-Version `"$Version`" is not a version.", 'Versions look like 0.2.0 or 0.2.0-rc.1.'
  }
  $givenPrefix = $Prefix
  if (-not $Prefix) { $Prefix = Join-Path $env:LOCALAPPDATA 'Programs\claude-multi' }
  $Prefix = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Prefix).TrimEnd('\')
  $receipt = Join-Path $Prefix 'installed-by-script.txt'
  if ($Uninstall) { Remove-Release } else { Install-Release }
} -Version $Version -Prefix $Prefix -Uninstall:$Uninstall)
