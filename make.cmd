@echo off
rem Untuk Windows, yang tidak mempunyai make: sasaran yang sama, perintah yang sama.
rem Contoh: make quarterly Q=2024Q3
setlocal
for %%V in (3.13 3.12 3.11) do (
  py -%%V -c "" >nul 2>nul && (
    py -%%V "%~dp0tools\windows.py" %*
    exit /b
  )
)
echo Perlu Python 3.11, 3.12, atau 3.13 dari https://www.python.org/downloads/windows/ 1>&2
exit /b 2
